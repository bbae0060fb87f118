// TorchSharp: one model learns from what another one answers; where no gradient is recorded, none goes back to the other.
namespace FlowBench.Cases;

using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

public static class Teaching
{
    private sealed class Net : Module<Tensor, Tensor>
    {
        private readonly Module<Tensor, Tensor> _first = Linear(8, 4);
        private readonly Parameter _scale = Parameter(torch.ones(4));

        public Net()
            : base("net") => RegisterComponents();

        public override Tensor forward(Tensor input) => _first.forward(input).relu() * _scale;
    }

    private static Net Taught()
    {
        var teacher = new Net();
        var optimizer = optim.Adam(teacher.parameters());
        teacher.forward(torch.tensor(Source.LoadPerformerSamples())).sum().backward();
        optimizer.step(); // BAD: taught
        return teacher;
    }

    private static Tensor Public() => torch.tensor(Source.LoadPublicSamples());

    public static void Block()
    {
        var teacher = Taught();
        var student = new Net();
        var optimizer = optim.Adam(student.parameters());
        for (var epoch = 0; epoch < 3; epoch++)
        {
            Tensor target;
            using (torch.no_grad())
            {
                target = teacher.forward(Public());
            }

            functional.mse_loss(student.forward(Public()), target).backward();
            optimizer.step(); // BAD: block
        }
    }

    private static Tensor Answer(Net teacher, Tensor input)
    {
        using var unrecorded = torch.no_grad();
        return functional.softmax(teacher.forward(input), 1);
    }

    public static void Declared()
    {
        var teacher = Taught();
        var student = new Net();
        var optimizer = optim.Adam(student.parameters());
        functional.kl_div(student.forward(Public()), Answer(teacher, Public())).backward();
        optimizer.step(); // BAD: declared
    }

    public static void Inference()
    {
        var teacher = Taught();
        var student = new Net();
        var optimizer = optim.Adam(student.parameters());
        var targets = new List<Tensor>();
        using (torch.inference_mode())
        {
            targets.Add(teacher.forward(Public()));
        }

        functional.mse_loss(student.forward(Public()), targets[0]).backward();
        optimizer.step(); // BAD: inference
    }

    public static void Through()
    {
        var backbone = Taught();
        var head = Linear(4, 2);
        var optimizer = optim.Adam(head.parameters());
        head.forward(backbone.forward(Public())).sum().backward();
        optimizer.step(); // OK: the gradient goes through the backbone
    }

    public static void Measured()
    {
        var model = new Net();
        var optimizer = optim.Adam(model.parameters());
        for (var epoch = 0; epoch < 3; epoch++)
        {
            functional.mse_loss(model.forward(Public()), torch.zeros(4)).backward();
            optimizer.step(); // OK
            using (torch.no_grad())
            {
                functional.mse_loss(model.forward(torch.tensor(Source.LoadPerformerSamples())), torch.zeros(4));
            }
        }
    }

    public static void RecordedAgain()
    {
        var model = new Net();
        var optimizer = optim.Adam(model.parameters());
        for (var epoch = 0; epoch < 3; epoch++)
        {
            using (torch.no_grad())
            {
                model.forward(Public());
            }

            functional.mse_loss(model.forward(torch.tensor(Source.LoadPerformerSamples())), torch.zeros(4)).backward();
            optimizer.step(); // BAD: recorded-again
        }
    }

    public static void Perhaps(bool isFrozen)
    {
        var model = new Net();
        var optimizer = optim.Adam(model.parameters());
        var unrecorded = isFrozen ? torch.no_grad() : null;
        var answer = model.forward(torch.tensor(Source.LoadPerformerSamples()));
        unrecorded?.Dispose();
        functional.mse_loss(answer, torch.zeros(4)).backward();
        optimizer.step(); // BAD: perhaps
    }

    public static void MadeInside()
    {
        Net model;
        optim.Optimizer optimizer;
        using (torch.no_grad())
        {
            model = new Net();
            optimizer = optim.Adam(model.parameters());
        }

        model.forward(torch.tensor(Source.LoadPerformerSamples())).sum().backward();
        optimizer.step(); // BAD: made-inside
    }
}
