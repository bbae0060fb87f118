// TorchSharp: models and optimizers that come from outside, so that nobody sees which parameters an optimizer holds.
namespace FlowBench.Cases;

using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

public static class InjectedTraining
{
    public interface IAnswers
    {
        Tensor Answer(Tensor input);
    }

    public interface IOptimizers
    {
        optim.Optimizer Over(IEnumerable<Parameter> parameters);
    }

    private sealed class Trainer(Module<Tensor, Tensor> model, optim.Optimizer optimizer)
    {
        private readonly optim.lr_scheduler.LRScheduler _scheduler = optim.lr_scheduler.StepLR(optimizer, 10);

        public void Train(IEnumerable<Clip> batches)
        {
            foreach (var batch in batches)
            {
                TrainOn(torch.tensor(batch.Samples));
            }

            _scheduler.step();
        }

        private void TrainOn(Tensor x)
        {
            optimizer.zero_grad();
            using var loss = functional.mse_loss(model.forward(x), torch.zeros(2));
            loss.backward();
            Step();
        }

        private void Step() => optimizer.step(); // BAD: injected
    }

    public static void Fields(Module<Tensor, Tensor> model, optim.Optimizer optimizer)
    {
        new Trainer(model, optimizer).Train(Source.LoadPerformers());
        model.save("fields.dat"); // BAD: injected-save
    }

    private sealed class PublicTrainer(Module<Tensor, Tensor> model, optim.Optimizer optimizer)
    {
        public void Train(IEnumerable<Clip> batches)
        {
            foreach (var batch in batches)
            {
                functional.mse_loss(model.forward(torch.tensor(batch.Samples)), torch.zeros(2)).backward();
                optimizer.step(); // OK
            }
        }
    }

    public static void PublicFields(Module<Tensor, Tensor> model, optim.Optimizer optimizer)
    {
        new PublicTrainer(model, optimizer).Train(Source.LoadPublics());
        model.save("open-fields.dat"); // OK
    }

    private static void Epoch(Module<Tensor, Tensor> model, Tensor x, optim.Optimizer optimizer)
    {
        model.forward(x).sum().backward();
        optimizer.step(); // BAD: parameters
    }

    public static void Parameters(Module<Tensor, Tensor> model, optim.Optimizer optimizer) =>
        Epoch(model, torch.tensor(Source.LoadPerformerSamples()), optimizer);

    public static void Made(optim.Optimizer optimizer)
    {
        var model = Linear(8, 2);
        model.forward(torch.tensor(Source.LoadPerformerSamples())).sum().backward();
        optimizer.step(); // BAD: whatever-model
        model.save("made.dat"); // BAD: made-save
    }

    public static void Factory(IOptimizers optimizers)
    {
        var model = Linear(8, 2);
        var optimizer = optimizers.Over(model.parameters());
        model.forward(torch.tensor(Source.LoadPerformerSamples())).sum().backward();
        optimizer.step(); // BAD: factory
    }

    public static void ParametersFromOutside(IEnumerable<Parameter> parameters, Module<Tensor, Tensor> model)
    {
        var optimizer = optim.Adam(parameters);
        model.forward(torch.tensor(Source.LoadPerformerSamples())).sum().backward();
        optimizer.step(); // BAD: parameters-from-outside
    }

    public static void Interface(IAnswers model, optim.Optimizer optimizer)
    {
        model.Answer(torch.tensor(Source.LoadPerformerSamples())).sum().backward();
        optimizer.step(); // BAD: interface
    }

    public static void Loss(Module<Tensor, Tensor> model, Func<Tensor, Tensor, Tensor> criterion, optim.Optimizer optimizer)
    {
        criterion(model.forward(torch.tensor(Source.LoadPerformerSamples())), torch.zeros(2)).backward();
        optimizer.step(); // BAD: criterion-from-outside
    }

    public static void Evaluated(Module<Tensor, Tensor> model, optim.Optimizer optimizer)
    {
        using (torch.no_grad())
        {
            functional.mse_loss(model.forward(torch.tensor(Source.LoadPerformerSamples())), torch.zeros(2));
        }

        optimizer.step(); // OK: nothing went back
        model.save("measured.dat"); // OK
    }

    public static void PublicBefore(Module<Tensor, Tensor> model, optim.Optimizer optimizer)
    {
        model.forward(torch.tensor(Source.LoadPublicSamples())).sum().backward();
        optimizer.step(); // OK
        model.save("before.dat"); // OK
        model.forward(torch.tensor(Source.LoadPerformerSamples())).sum().backward();
    }

    public static void Known(Module<Tensor, Tensor> model)
    {
        var other = Linear(8, 2);
        var optimizer = optim.Adam(other.parameters());
        model.forward(torch.tensor(Source.LoadPerformerSamples())).sum().backward();
        other.forward(torch.tensor(Source.LoadPublicSamples())).sum().backward();
        optimizer.step(); // OK: not over the model that the gradient went to
        other.save("known.dat"); // OK
    }

    public static void Autograd(Module<Tensor, Tensor> model, optim.Optimizer optimizer)
    {
        var loss = model.forward(torch.tensor(Source.LoadPerformerSamples())).sum();
        torch.autograd.backward([loss]);
        optimizer.step(); // BAD: autograd
    }

    public static void Either(Module<Tensor, Tensor> model, optim.Optimizer? optimizer)
    {
        optimizer ??= optim.Adam(Linear(8, 2).parameters());
        model.forward(torch.tensor(Source.LoadPerformerSamples())).sum().backward();
        optimizer.step(); // BAD: either
    }

    public static void Distilling(Module<Tensor, Tensor> student, optim.Optimizer optimizer)
    {
        var teacher = Linear(8, 2);
        var teaching = optim.Adam(teacher.parameters());
        teacher.forward(torch.tensor(Source.LoadPerformerSamples())).sum().backward();
        teaching.step(); // BAD: teach
        Distil(student, teacher, optimizer);
    }

    private static void Distil(Module<Tensor, Tensor> student, Module<Tensor, Tensor> teacher, optim.Optimizer optimizer)
    {
        var x = torch.tensor(Source.LoadPublicSamples());
        functional.mse_loss(student.forward(x), teacher.forward(x).detach()).backward();
        optimizer.step(); // BAD: distil
    }

    public sealed class Kept(Module<Tensor, Tensor> model, optim.Optimizer optimizer)
    {
        public void Train()
        {
            model.forward(torch.tensor(Source.LoadPerformerSamples())).sum().backward();
            optimizer.step(); // BAD: kept
        }

        public void Save() => model.save("kept.dat"); // BAD: kept-save
    }

    public sealed class Apart(Module<Tensor, Tensor> model, optim.Optimizer optimizer)
    {
        public void Train()
        {
            model.forward(torch.tensor(Source.LoadPublicSamples())).sum().backward();
            optimizer.step(); // OK
        }

        public void Save() => model.save("apart.dat"); // OK
    }
}
