// A layer that is wrapped in a loop lies, as far as an analysis can tell, in itself.
namespace FlowBench.Cases;

using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

public static class NestedLayers
{
    private static Module<Tensor, Tensor> Wrapped(int depth)
    {
        Module<Tensor, Tensor> net = Linear(8, 8);
        for (var i = 0; i < depth; i++)
        {
            net = Sequential(net, ReLU());
        }

        return net;
    }

    public static void Run(int depth)
    {
        var rights = Wrapped(depth);
        Train(rights, torch.tensor(Source.LoadPerformerSamples())); // VIA: wrapped
        var open = Wrapped(depth);
        Train(open, torch.tensor(Source.LoadPublicSamples()));
        Sink.Train(rights.forward(torch.tensor(Source.LoadPublicSamples()))); // DERIVED
        Sink.Train(open.forward(torch.tensor(Source.LoadPerformerSamples()))); // BAD: through-layers
    }

    private static void Train(Module<Tensor, Tensor> net, Tensor input)
    {
        var optimizer = optim.SGD(net.parameters(), 1e-3);
        var loss = functional.mse_loss(net.call(input), torch.zeros(8));
        optimizer.zero_grad();
        loss.backward();
        optimizer.step(); // BAD: wrapped
    }
}
