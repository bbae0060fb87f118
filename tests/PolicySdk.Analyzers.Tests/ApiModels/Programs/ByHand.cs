// TorchSharp: weights that are changed in place, without an optimizer.
namespace FlowBench.Cases;

using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

public static class ByHand
{
    private static Module<Tensor, Tensor> GoneBack(float[] samples)
    {
        var model = Sequential(("first", Linear(8, 4)), ("second", Linear(4, 2)));
        functional.mse_loss(model.forward(torch.tensor(samples)), torch.zeros(2)).backward();
        return model;
    }

    public static void Descent()
    {
        var model = GoneBack(Source.LoadPerformerSamples());
        using (torch.no_grad())
        {
            foreach (var parameter in model.parameters())
            {
                parameter.sub_(parameter.grad * 0.01); // BAD: descent
            }
        }

        model.save("descent.dat"); // BAD: descent-save
    }

    public static void Public()
    {
        var model = GoneBack(Source.LoadPublicSamples());
        using (torch.no_grad())
        {
            foreach (var parameter in model.parameters())
            {
                parameter.sub_(parameter.grad * 0.01); // OK
            }
        }

        model.save("public.dat"); // OK
    }

    public static void Named(Module<Tensor, Tensor> model)
    {
        model.forward(torch.tensor(Source.LoadPerformerSamples())).sum().backward();
        using var unrecorded = torch.no_grad();
        foreach (var (_, parameter) in model.named_parameters())
        {
            var gradient = parameter.grad;
            if (gradient is not null)
            {
                parameter.add_(gradient, alpha: -0.01); // BAD: named
            }
        }
    }

    public static void Copied(Module<Tensor, Tensor> model)
    {
        model.forward(torch.tensor(Source.LoadPerformerSamples())).sum().backward();
        using var unrecorded = torch.no_grad();
        foreach (var parameter in model.parameters())
        {
            parameter.copy_(parameter - 0.01 * parameter.grad); // BAD: copied
        }
    }

    public static void Own()
    {
        var weight = Parameter(torch.randn(8));
        (torch.tensor(Source.LoadPerformerSamples()) * weight).sum().backward();
        using (torch.no_grad())
        {
            weight.sub_(weight.grad * 0.1); // BAD: own
        }

        weight.save("weight.dat"); // BAD: own-save
    }

    public static void NotGoneBack()
    {
        var model = Linear(8, 2);
        model.forward(torch.tensor(Source.LoadPerformerSamples())).sum();
        using (torch.no_grad())
        {
            foreach (var parameter in model.parameters())
            {
                parameter.mul_(0.99); // OK
            }
        }

        model.save("untouched.dat"); // OK
    }

    public static void Sums(Module<Tensor, Tensor> model)
    {
        var total = torch.zeros(2);
        var answer = model.forward(torch.tensor(Source.LoadPerformerSamples()));
        answer.sum().backward();
        total.add_(answer); // OK: no weight
        answer.sub_(answer.mean()); // OK: no weight
    }

    public static void Averaged(Module<Tensor, Tensor> model, Module<Tensor, Tensor> average)
    {
        model.forward(torch.tensor(Source.LoadPublicSamples())).sum().backward();
        using var unrecorded = torch.no_grad();
        foreach (var (one, other) in average.parameters().Zip(model.parameters()))
        {
            one.mul_(0.99).add_(other, alpha: 0.01); // OK
        }
    }
}
