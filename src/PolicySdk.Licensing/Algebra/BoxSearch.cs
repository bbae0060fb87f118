namespace PolicySdk.Licensing;

/// <summary>Settles whether a box is covered by a union of boxes, and finds a point that is not.</summary>
/// <remarks>
/// A point is outside a cover if it is so in some dimension. A cover that holds all of the box in all dimensions but one leaves that dimension no
/// choice, so its points go; where no cover does, one is taken and its dimensions are tried in turn, each with the others inside. This is the
/// splitting rule of Davis, Putnam, Logemann and Loveland for clauses over six variables of many values. Exact, and quick on the rules of people; a
/// bound on its steps keeps hostile documents from taking for ever. Not safe to share between threads.
/// </remarks>
internal sealed class BoxSearch(UseSpace space, CancellationToken cancellationToken)
{
    private const int MostSteps = 4_000_000;

    private static readonly int Dimensions = Vocabulary.Dimensions.Length;

    private int _steps;

    /// <summary>Whether every search so far came to its end.</summary>
    public bool IsComplete => _steps <= MostSteps;

    /// <summary>A part of a box, not empty, that no cover touches; null if the covers hold all of it.</summary>
    public ulong[]? FindUncovered(ulong[] box, IEnumerable<ulong[]> covers)
    {
        var meeting = new List<ulong[]>();
        foreach (var cover in covers)
        {
            if (UseSpace.Contains(cover, box))
            {
                return null;
            }

            if (Meets(box, cover))
            {
                meeting.Add(cover);
            }
        }

        return Search([.. box], meeting);
    }

    /// <summary>Searches a box, which is changed.</summary>
    private ulong[]? Search(ulong[] box, List<ulong[]> covers)
    {
        ulong[]? narrowest = null;
        for (var isChanged = true; isChanged;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_steps++ > MostSteps)
            {
                return null;
            }

            isChanged = false;
            narrowest = null;
            var fewest = int.MaxValue;
            foreach (var cover in covers)
            {
                if (!Meets(box, cover))
                {
                    continue;
                }

                var open = OpenDimensions(box, cover, out var last);
                if (open == 0)
                {
                    return null;
                }

                if (open == 1)
                {
                    Leave(box, cover, last);
                    isChanged = true;
                }
                else if (open < fewest)
                {
                    (narrowest, fewest) = (cover, open);
                }
            }
        }

        return narrowest is null ? box : Split(box, narrowest, covers);
    }

    private ulong[]? Split(ulong[] box, ulong[] cover, List<ulong[]> covers)
    {
        var meeting = covers.FindAll(each => !ReferenceEquals(each, cover) && Meets(box, each));
        for (var dimension = 0; dimension < Dimensions; dimension++)
        {
            if (HoldsAll(box, cover, dimension))
            {
                continue;
            }

            ulong[] outside = [.. box];
            Leave(outside, cover, dimension);
            if (Search(outside, meeting) is { } found)
            {
                return found;
            }

            for (var word = space.StartOf(dimension); word < space.StartOf(dimension + 1); word++)
            {
                box[word] &= cover[word];
            }
        }

        return null;
    }

    private int OpenDimensions(ulong[] box, ulong[] cover, out int last)
    {
        var open = 0;
        last = -1;
        for (var dimension = 0; dimension < Dimensions; dimension++)
        {
            if (!HoldsAll(box, cover, dimension))
            {
                open++;
                last = dimension;
            }
        }

        return open;
    }

    private bool HoldsAll(ulong[] box, ulong[] cover, int dimension)
    {
        for (var word = space.StartOf(dimension); word < space.StartOf(dimension + 1); word++)
        {
            if ((box[word] & ~cover[word]) != 0)
            {
                return false;
            }
        }

        return true;
    }

    private void Leave(ulong[] box, ulong[] cover, int dimension)
    {
        for (var word = space.StartOf(dimension); word < space.StartOf(dimension + 1); word++)
        {
            box[word] &= ~cover[word];
        }
    }

    private bool Meets(ulong[] left, ulong[] right)
    {
        for (var dimension = 0; dimension < Dimensions; dimension++)
        {
            var any = 0UL;
            for (var word = space.StartOf(dimension); word < space.StartOf(dimension + 1); word++)
            {
                any |= left[word] & right[word];
            }

            if (any == 0)
            {
                return false;
            }
        }

        return true;
    }
}
