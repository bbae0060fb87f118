// TorchSharp: reading into tensors, datasets and loaders, modules, losses, optimizers, what is saved.
namespace FlowBench.Cases;

using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

public static class TensorTraining
{
    public sealed class ClipDataset(IEnumerable<Clip> clips) : torch.utils.data.Dataset
    {
        private readonly List<(Tensor X, Tensor Y)> _items = [.. clips.Select(c => (torch.tensor(c.Samples).to(float32).div(32768f), torch.tensor(c.Rate)))];

        public override long Count => _items.Count;

        public override Dictionary<string, Tensor> GetTensor(long index) => new() { ["x"] = _items[(int)index].X, ["y"] = _items[(int)index].Y };
    }

    public sealed class Net : Module<Tensor, Tensor>
    {
        private readonly Module<Tensor, Tensor> _first = Linear(8, 4);
        private readonly Module<Tensor, Tensor> _rest;

        public Net()
            : base("net")
        {
            _rest = Sequential(("relu", ReLU()), ("last", Linear(4, 2)));
            RegisterComponents();
        }

        public override Tensor forward(Tensor input) => _rest.forward(_first.forward(input).relu());
    }

    private static void Loop(Module<Tensor, Tensor> model, torch.utils.data.Dataset data)
    {
        var optimizer = optim.Adam(model.parameters(), 1e-3);
        using var loader = torch.utils.data.DataLoader(data, 16, shuffle: true);
        for (var epoch = 0; epoch < 3; epoch++)
        {
            foreach (var batch in loader)
            {
                using var loss = functional.cross_entropy(model.forward(batch["x"].unsqueeze(1)), batch["y"]);
                optimizer.zero_grad();
                loss.backward();
                optimizer.step(); // BAD: loop
            }
        }
    }

    public static void Whole()
    {
        var model = new Net();
        Loop(model, new ClipDataset(Source.LoadPerformers()));
        model.save("net.dat"); // BAD: save
        Sink.Train(model.state_dict()); // BAD: state
        var other = new Net();
        Loop(other, new ClipDataset(Source.LoadPublics()));
        other.save("open.dat"); // OK
        Sink.Train(other.state_dict()); // OK
        other.load_state_dict(model.state_dict());
        other.save("copy.dat"); // BAD: copied-weights
        var loaded = new Net();
        loaded.load("net.dat");
        loaded.save("again.dat"); // BAD: read-back
        var named = Path.Combine(Environment.GetEnvironmentVariable("WEIGHTS")!, "net.dat");
        model.save(named); // BAD: save-named
        var found = new Net();
        found.load(named);
        found.save("found.dat"); // BAD: read-back-named
    }

    public static void Tensors()
    {
        var x = torch.tensor(Source.LoadPerformerSamples());
        var y = torch.tensor(Source.LoadPublicSamples());
        Sink.Train(x + 1); // BAD: operator
        Sink.Train(y * 2 + 1); // OK
        Sink.Train(torch.cat(new[] { y, x })); // BAD: cat
        Sink.Train(torch.stack(new List<Tensor> { y, y })); // OK
        var z = torch.zeros(8);
        z.add(x);
        Sink.Train(z); // OK
        z[0] = x[1];
        Sink.Train(z.mean()); // BAD: item-put
        var into = torch.zeros(8);
        into.add_(x);
        Sink.Train(into); // BAD: in-place
        var viewed = torch.zeros(8);
        viewed.narrow(0, 0, 4).copy_(x);
        Sink.Train(viewed); // BAD: view
        Sink.Train(x.shape); // OK
        Sink.Train(x.dtype); // OK
        Sink.Train(x.device.type); // OK
        Sink.Train(x.size(0)); // OK
        Sink.Train(x.numel()); // OK
        Sink.Train(x.data<float>().ToArray()); // BAD: accessor
        Sink.Train(x[0].item<float>()); // BAD: item
        Sink.Train(torch.nn.functional.relu(x)); // BAD: functional
        var (values, indexes) = x.max(0);
        Sink.Train(values); // BAD: tuple
        Sink.Train(indexes); // BAD: tuple-second
        foreach (var part in x.chunk(2))
        {
            Sink.Train(part); // BAD: chunk
        }

        x.save("x.dat"); // BAD: tensor-save
        y.save("y.dat"); // OK
        torch.save(x, "x2.dat"); // BAD: torch-save
        Sink.Train(torch.load("x2.dat")); // BAD: torch-load
        Sink.Train(torch.fft.fft_(x)); // BAD: fft
        Sink.Train(torch.linalg.norm(y)); // OK
    }

    public static void Gradients()
    {
        var x = torch.tensor(Source.LoadPerformerSamples());
        var model = Linear(8, 2);
        var optimizer = optim.SGD(model.parameters(), 0.1);
        model.forward(x).sum().backward(); // OK: a saliency map trains nothing
        model.save("untouched.dat"); // OK
        var other = Linear(8, 2);
        var otherOptimizer = optim.SGD(other.parameters(), 0.1);
        other.forward(torch.tensor(Source.LoadPublicSamples())).sum().backward();
        otherOptimizer.step(); // OK
        optimizer.step(); // BAD: step
        model.save("trained.dat"); // BAD: trained
        optimizer.save_state_dict("moments.dat"); // BAD: moments
        other.save("other.dat"); // OK
    }

    public static void Losses()
    {
        var model = Sequential(("first", Linear(8, 4)), ("second", new Net()));
        var optimizer = new AdamOf(model.parameters()).Inner;
        var criterion = CrossEntropyLoss();
        var x = torch.tensor(Source.LoadPerformerSamples());
        var loss = criterion.call(model.call(x), torch.zeros(1));
        loss.backward();
        optimizer.step(); // BAD: criterion
        File.WriteAllText("loss.txt", loss.item<float>().ToString()); // OK: a loss is a measure
        File.WriteAllText("first.txt", x[0].item<float>().ToString()); // BAD: sample
        var answer = model.forward(torch.zeros(8));
        Sink.Train(answer); // BAD: answer
    }

    private sealed class AdamOf(IEnumerable<Parameter> parameters)
    {
        public optim.Optimizer Inner { get; } = optim.AdamW(parameters.Where(p => p.requires_grad));
    }

    public static void Evaluation()
    {
        var model = new Net();
        var optimizer = optim.AdamW(model.parameters());
        Epoch(model, torch.utils.data.DataLoader(new ClipDataset(Source.LoadPublics()), 4), optimizer);
        Epoch(model, torch.utils.data.DataLoader(new ClipDataset(Source.LoadPerformers()), 4), null);
        model.save("evaluated.dat"); // OK
    }

    private static double Epoch(Net model, DataLoader loader, optim.Optimizer? optimizer)
    {
        var sum = 0.0;
        model.train(optimizer is not null);
        foreach (var batch in loader)
        {
            var predicted = model.forward(batch["x"]);
            using var loss = functional.cross_entropy(predicted, batch["y"]);
            if (optimizer is not null)
            {
                optimizer.zero_grad();
                loss.backward();
                optimizer.step(); // OK
            }

            sum += loss.item<float>();
        }

        return sum;
    }

    public static void Distilling()
    {
        var teacher = new Net();
        var teaching = optim.Adam(teacher.parameters());
        teacher.forward(torch.tensor(Source.LoadPerformerSamples())).sum().backward();
        teaching.step(); // BAD: teach
        var student = new Net();
        var optimizer = optim.Adam(student.parameters());
        var x = torch.tensor(Source.LoadPublicSamples());
        for (var epoch = 0; epoch < 3; epoch++)
        {
            functional.mse_loss(student.forward(x), teacher.forward(x).detach()).backward();
            optimizer.step(); // BAD: distil
        }

        student.save("student.dat"); // BAD: student
        var other = new Net();
        var otherOptimizer = optim.Adam(other.parameters());
        for (var epoch = 0; epoch < 3; epoch++)
        {
            functional.mse_loss(other.forward(x), other.forward(x).detach()).backward();
            otherOptimizer.step(); // OK: what it answers itself
        }
    }

    public static void Closures()
    {
        var model = new Net();
        var optimizer = optim.LBFGS(model.parameters());
        var x = torch.tensor(Source.LoadPerformerSamples());
        optimizer.step(() => // BAD: closure
        {
            var loss = functional.mse_loss(model.forward(x), torch.zeros(2));
            loss.backward();
            return loss;
        });
    }

    public static void Sequences()
    {
        var lstm = LSTM(8, 4);
        var head = Linear(4, 2);
        var optimizer = optim.Adam(lstm.parameters().Concat(head.parameters()));
        var x = torch.tensor(Source.LoadPerformerSamples());
        var (output, _, _) = lstm.forward(x, null);
        head.forward(output).sum().backward();
        optimizer.step(); // BAD: lstm
        lstm.save("lstm.dat"); // BAD: lstm-save
    }

    public static void Sets()
    {
        var set = torch.utils.data.TensorDataset(torch.tensor(Source.LoadPublicSamples()), torch.tensor(Source.LoadPerformerSamples()));
        foreach (var batch in torch.utils.data.DataLoader(set, 4))
        {
            Sink.Train(batch[0]); // OK
            Sink.Train(batch[1]); // BAD: tensor-dataset
        }

        var custom = new DataLoader<Dictionary<string, Tensor>, Tensor>(
            new ClipDataset(Source.LoadPerformers()), 4, (items, device) => torch.stack(items.Select(item => item["x"])), shuffle: true);
        foreach (var batch in custom)
        {
            Sink.Train(batch); // BAD: collate
        }

        foreach (var batch in torch.utils.data.DataLoader(new ClipDataset(Source.LoadPerformers()), 4).Take(2))
        {
            Sink.Train(batch["x"]); // BAD: take
        }
    }

    public static void Own()
    {
        var weight = Parameter(torch.randn(8));
        var optimizer = optim.SGD([weight], 0.1);
        var loss = functional.mse_loss(torch.tensor(Source.LoadPerformerSamples()) * weight, torch.zeros(8));
        loss.backward();
        optimizer.step(); // BAD: parameter
    }
}
