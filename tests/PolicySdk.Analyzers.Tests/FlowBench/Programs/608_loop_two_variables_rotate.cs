// loop: Values move one place a round through several variables and a record.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace FlowBench.Cases;

public static class Case608_Loop_TwoVariablesRotate
{
    private sealed record Window(string Old, string Mid, string New);

    public static void Run(int n)
    {
        var window = new Window("", "", "");
        for (var i = 0; i < n; i++)
        {
            Sink.TrainText(window.Old); // BAD: third-round
            window = new Window(window.Mid, window.New, Source.LoadPerformerText());
        }

        var open = new Window("", "", "");
        string other = "";
        for (int i = 0, j = n; i < j; i++, j--)
        {
            open = open with { Old = open.Mid, Mid = Source.LoadPublicText() };
            other = open.New;
        }

        Sink.Train(open); // OK
        Sink.TrainText(other); // OK

        string a = "", b = "", c = "";
        while (n-- > 0)
        {
            (a, b, c) = (b, c, Source.LoadPublicText());
            Sink.TrainText(a); // OK
        }
    }
}
