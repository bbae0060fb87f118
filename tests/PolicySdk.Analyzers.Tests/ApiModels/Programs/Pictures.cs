// TorchVision: pictures, transforms, datasets, models.
namespace FlowBench.Cases;

using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torchvision;

public static class Pictures
{
    public static void Reading()
    {
        File.WriteAllText("a.png", Source.LoadPerformerText()); // BAD: store
        var picture = io.read_image("a.png");
        Sink.Train(picture); // BAD: read
        var resize = transforms.Compose(transforms.Resize(32, 32), transforms.ConvertImageDtype(float32));
        Sink.Train(resize.call(picture)); // BAD: transform
        Sink.Train(transforms.functional.resize(picture, 8, 8)); // BAD: functional
        io.write_jpeg(picture, "b.jpg"); // BAD: write
        Sink.Train(io.read_image("b.jpg")); // BAD: back
        io.write_png(torch.zeros(3, 8, 8), "c.png"); // OK
        torchvision.utils.save_image(picture, "d.png", ImageFormat.Png); // BAD: save
    }

    public static void Training()
    {
        var model = models.resnet18(num_classes: 4);
        var optimizer = optim.SGD(model.parameters(), 0.1);
        var loss = nn.functional.cross_entropy(model.call(torch.tensor(Source.LoadPerformerSamples())), torch.zeros(1));
        loss.backward();
        optimizer.step(); // BAD: step
        model.save("resnet.dat"); // BAD: model
    }
}
