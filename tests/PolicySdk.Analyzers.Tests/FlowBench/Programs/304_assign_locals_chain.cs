// assign: A long chain of locals with conversions between the types.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System;

namespace FlowBench.Cases;

public static class Case304_Assign_LocalsChain
{
    public static void Run()
    {
        var clip = Source.LoadPerformer();
        int rate = clip.Rate;
        long wide = rate;
        double real = wide;
        decimal exact = (decimal)real;
        short narrow = unchecked((short)exact);
        object boxed = narrow;
        var text = boxed.ToString();
        var again = (text!);
        Sink.TrainText(again); // BAD: conversion-chain

        var open = Source.LoadPublic();
        int openRate = open.Rate;
        object openBox = checked(openRate + 1);
        Sink.Train((int)openBox); // OK
        openBox = rate;
        Sink.Train((int)openBox); // BAD: rebound-box
        Sink.Train(openRate); // OK

        char letter = clip.Text[0];
        int code = letter;
        Sink.Train((char)(code + 1)); // BAD: char-code
        bool flag = openRate > 3;
        Sink.Train(flag); // OK
        float sample = clip.Samples[0] switch { var s => s };
        Sink.Train(sample); // BAD: sample
    }
}
