using PolicySdk.Flow.Models;

namespace PolicySdk.Flow.Interpretation;

/// <summary>One application of an API model: what the call was given, what it has returned so far, which callbacks it feeds.</summary>
internal sealed class ModelCall(
    IMethodSymbol method,
    AbstractValue receiver,
    ImmutableArray<AbstractValue> arguments,
    SyntaxNode site,
    ITypeSymbol? type)
{
    /// <summary>The word for all arguments of a call together, unless a parameter has that name.</summary>
    public const string EveryArgument = "arguments";

    private const int PartsOfOne = 1 << 12;

    // Few calls need any of these.
    private List<ModelCallback>? _callbacks;
    private List<ModelPath>? _written;
    private Dictionary<string, AbstractValue>? _temporaries;

    public IMethodSymbol Method { get; } = method;

    public AbstractValue Receiver { get; } = receiver;

    public SyntaxNode Site { get; } = site;

    public ITypeSymbol? Type { get; } = type;

    /// <summary>In how many models' callbacks it runs; each makes objects of its own at the one site.</summary>
    public int Nesting { get; init; }

    public AbstractValue? Result { get; set; }

    /// <summary>The number of an object that this call makes at its site.</summary>
    public int Part(int part) => part + Nesting * PartsOfOne;

    /// <summary>Whether it makes an object: what flows to `this` is then the result.</summary>
    public bool IsCreation { get; init; }

    /// <summary>Whether the result is wanted as a reference to a place and not as the value there.</summary>
    public bool WantsPlace { get; init; }

    /// <summary>The place that the result refers to, where that was asked for.</summary>
    public Place? ResultPlace { get; set; }

    public AbstractValue? ArgumentOf(string parameter)
    {
        var index = IndexOf(parameter);
        return index < 0 ? parameter == EveryArgument ? All() : null
            : index >= arguments.Length ? null
            : arguments[index];
    }

    /// <summary>Finds the member of which the model speaks, where that is another one.</summary>
    public Func<IMethodSymbol, IMethodSymbol?>? DeclarationOf { get; init; }

    /// <summary>Reads variables that were passed as such; set before the first flow.</summary>
    public Func<Place, AbstractValue>? Load { get; init; }

    // All arguments together. Delegates are called and hold nothing themselves.
    private AbstractValue? All()
    {
        var labels = LabelSet.Empty;
        var refs = default(NodeSet);
        for (var i = 0; i < arguments.Length; i++)
        {
            if (i >= Method.Parameters.Length || Method.Parameters[i].Type.TypeKind != TypeKind.Delegate)
            {
                Collect(arguments[i].Place is { } place && Load is not null ? Load(place) : arguments[i], ref labels, ref refs);
            }
        }

        return arguments.IsEmpty ? null : AbstractValue.OfLabels(labels).WithRefs(refs);
    }

    private static void Collect(AbstractValue value, ref LabelSet labels, ref NodeSet refs)
    {
        labels = labels.Union(value.Labels);
        refs = refs.Union(value.Refs);
        foreach (var (_, part) in value.Parts)
        {
            Collect(part, ref labels, ref refs);
        }
    }

    public ITypeSymbol? ParameterTypeOf(string parameter)
    {
        var index = IndexOf(parameter);
        return index < 0 ? null : Method.Parameters[index].Type;
    }

    /// <summary>Whether an <c>out</c> parameter may be null afterwards: that of a method that tries.</summary>
    public bool MayLeaveNull(string parameter)
    {
        var index = IndexOf(parameter);
        return index >= 0 && Method.OriginalDefinition.Parameters[index] is { RefKind: RefKind.Out, Type.IsValueType: false };
    }

    public bool IsByReference(string parameter)
    {
        var index = IndexOf(parameter);
        return index >= 0 && Method.Parameters[index].RefKind is RefKind.Out or RefKind.Ref;
    }

    /// <summary>Whether nothing was written to a place yet in this call: the first flow into a place overwrites, later ones join.</summary>
    public bool IsFirstInto(ModelPath path)
    {
        _written ??= new List<ModelPath>(2);
        if (_written.Contains(path))
        {
            return false;
        }

        _written.Add(path);
        return true;
    }

    /// <summary>What stands at a place of the model's own.</summary>
    public AbstractValue? Temporary(string name) => _temporaries is not null && _temporaries.TryGetValue(name, out var value) ? value : null;

    public void SetTemporary(string name, AbstractValue value) => (_temporaries ??= new(StringComparer.Ordinal))[name] = value;

    public ITypeSymbol? TypeOf(ModelPath path) =>
        path.Segments.IsEmpty ? path.Root switch
        {
            "this" => Method.ContainingType,
            "return" => Type,
            _ => ParameterTypeOf(path.Root),
        }
        : null;

    /// <summary>The type of the elements of what stands at a path, where its declared type says it.</summary>
    public ITypeSymbol? ElementTypeOf(ModelPath path) => TypeOf(path) switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } => arguments[0],
        _ => null,
    };

    public INamedTypeSymbol? CallbackTypeOf(ModelPath path) => TypeOf(path) as INamedTypeSymbol;

    public ModelCallback CallbackAt(ModelPath path)
    {
        foreach (var callback in _callbacks ?? [])
        {
            if (callback.Path.Equals(path))
            {
                return callback;
            }
        }

        var added = new ModelCallback(path);
        (_callbacks ??= []).Add(added);
        return added;
    }

    /// <summary>Callbacks that were given something and have not been called.</summary>
    public ImmutableArray<ModelCallback> PendingCallbacks() =>
        _callbacks is null ? [] : [.. _callbacks.Where(static callback => !callback.Invoked)];

    private int IndexOf(string parameter)
    {
        var parameters = Method.Parameters;
        for (var i = 0; i < parameters.Length; i++)
        {
            if (parameters[i].Name == parameter)
            {
                return i;
            }
        }

        // The model may speak of what the member implements.
        var declared = DeclarationOf?.Invoke(Method)?.Parameters ?? [];
        for (var i = 0; i < declared.Length && i < parameters.Length; i++)
        {
            if (declared[i].Name == parameter)
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>A delegate that a model calls, and what it calls it with.</summary>
internal sealed class ModelCallback(ModelPath path)
{
    private readonly List<AbstractValue?> _arguments = [];

    public ModelPath Path { get; } = path;

    public bool Invoked { get; set; }

    /// <summary>Whether it is called for each of some elements.</summary>
    public bool IsForEach { get; set; }

    /// <summary>Whether there may be nothing to call it with, so that it is not called.</summary>
    public bool MayBeNever { get; set; }

    public void Add(int index, AbstractValue value)
    {
        while (_arguments.Count <= index)
        {
            _arguments.Add(null);
        }

        _arguments[index] = _arguments[index] is { } known ? known.Join(value) : value;
    }

    public AbstractValue? ArgumentAt(int index) => index < _arguments.Count ? _arguments[index] : null;

    public List<AbstractValue> Arguments(int count)
    {
        var arguments = new List<AbstractValue>(count);
        for (var i = 0; i < Math.Max(count, _arguments.Count); i++)
        {
            arguments.Add(i < _arguments.Count && _arguments[i] is { } value ? value : AbstractValue.CleanObject);
        }

        return arguments;
    }
}
