namespace PolicySdk.Flow.Relevance;

/// <summary>What a mention can mean.</summary>
internal sealed partial class MemberGraph
{
    private Callable CallableOf(int member)
    {
        var (code, _, _, type) = _nodes[member];
        var needs = code.Kind switch
        {
            CodeKind.Constructor => MentionUse.Creates,
            CodeKind.Getter => MentionUse.Reads | MentionUse.Writes,
            CodeKind.Setter or CodeKind.EventAccessor => MentionUse.Writes,
            _ => MentionUse.Reads,
        };
        var counts = code.Kind is CodeKind.Method or CodeKind.Constructor;
        var reach = (code.IsStatic ? CallableReach.Static : CallableReach.Instance) | (code.IsExtension ? CallableReach.Extension : CallableReach.None);
        return new Callable(
            type < 0 ? -1 : _typeNodes[type].Name,
            code.IsPrivate && type >= 0 ? _typeNodes[type].Outermost : -1,
            counts ? code.FewestArguments : 0,
            counts ? code.MostArguments : int.MaxValue,
            needs,
            reach);
    }

    private Callable CallableOf(StaticNode place) => new(
        _typeNodes[place.Type].Name,
        place.Place.IsPrivate ? _typeNodes[place.Type].Outermost : -1,
        0,
        int.MaxValue,
        MentionUse.Reads | MentionUse.Writes,
        CallableReach.Static);

    private bool Matches(int caller, Mention mention, in Callable callable)
    {
        if ((mention.Use & callable.Needs) == 0
            || (mention.Arguments >= 0 && (mention.Arguments < callable.Fewest || mention.Arguments > callable.Most)))
        {
            return false;
        }

        var from = _nodes[caller].Type;
        if (callable.Outermost >= 0 && from >= 0 && _typeNodes[from].Outermost != callable.Outermost)
        {
            return false;
        }

        // A constructor, named by its type; the count of arguments is all that there is to see.
        if (callable.Needs == MentionUse.Creates || callable.Type < 0)
        {
            return true;
        }

        return mention.Receiver switch
        {
            Receiver.None => IsInReach(from, callable),
            Receiver.Self => from < 0 || _relations.AreRelated(_typeNodes[from].Name, callable.Type) || (callable.Reach & CallableReach.Extension) != 0,
            Receiver.Named or Receiver.Member or Receiver.Qualified => MatchesName(caller, mention, callable),
            Receiver.Typed => MatchesValue(_trees[_nodes[caller].Tree].Names[mention.ReceiverName], callable),
            Receiver.Text => (callable.Reach & CallableReach.Extension) != 0,
            Receiver.Value => (callable.Reach & (CallableReach.Instance | CallableReach.Extension)) != 0,
            _ => true,
        };
    }

    // A name alone is that of a member of the types around, of their bases, or of a type that a `using static` names.
    private bool IsInReach(int from, in Callable callable)
    {
        if (from < 0 || ((callable.Reach & CallableReach.Static) != 0 && _staticUsings.Count > 0 && IsInStaticUsing(callable.Type)))
        {
            return true;
        }

        for (var at = from; at >= 0; at = _typeNodes[at].Outer)
        {
            if (_relations.AreRelated(_typeNodes[at].Name, callable.Type))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsInStaticUsing(int type)
    {
        foreach (var used in _staticUsings)
        {
            if (used == type || _aliases.ContainsKey(used) || _relations.AreRelated(used, type))
            {
                return true;
            }
        }

        return false;
    }

    // `clips.Load()`: of a variable or a member whose type stands where it is declared, or of a type itself.
    private bool MatchesName(int caller, Mention mention, in Callable callable)
    {
        var node = _nodes[caller];
        var name = _trees[node.Tree].Names[mention.ReceiverName];
        if (_aliases.ContainsKey(name) || _typeParameters.Contains(name))
        {
            return true;
        }

        var isType = _relations.IsType(name);
        if (isType && (callable.Reach & CallableReach.Static) != 0 && _relations.AreRelated(name, callable.Type))
        {
            return true;
        }

        var types = mention.Receiver == Receiver.Named ? VariableTypes(node, mention.ReceiverName) : null;
        types ??= mention.Receiver == Receiver.Qualified ? null : FieldTypesAround(node.Type, name);
        if (types is not null)
        {
            return MatchesAnyValue(types, callable);
        }

        // Nothing in sight that holds a value has the name: a type, or a member of a base.
        return (callable.Reach & CallableReach.Extension) != 0
            || ((callable.Reach & CallableReach.Instance) != 0 && (!isType || _fieldTypes.ContainsKey(name) || InheritsForeign(node.Type)));
    }

    private bool InheritsForeign(int type)
    {
        for (var at = type; at >= 0; at = _typeNodes[at].Outer)
        {
            if (_relations.MayBeForeign(_typeNodes[at].Name))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsOfOwnType(int member, Mention mention, HashSet<int> types)
    {
        var isSealed = true;
        foreach (var type in types)
        {
            if (type == TypeNames.Sealed)
            {
                continue;
            }

            isSealed = false;
            if (type < 0 || _typeParameters.Contains(type) || !_relations.IsType(type) || _relations.MayBeForeign(type) || _aliases.ContainsKey(type))
            {
                return false;
            }
        }

        // Text, numbers and arrays.
        if (isSealed)
        {
            return true;
        }

        foreach (var candidate in _membersByName[_trees[_nodes[member].Tree].Names[mention.Name]] ?? [])
        {
            if (_nodes[candidate].Member is { Kind: CodeKind.Method, IsExtension: false } && Matches(member, mention, CallableOf(candidate)))
            {
                return true;
            }
        }

        return false;
    }

    private HashSet<int>? VariableTypes(Node node, int localName)
    {
        HashSet<int>? types = null;
        var variables = node.Member.Variables;
        var names = _trees[node.Tree].Names;
        for (var i = 0; i < variables.Length; i += 2)
        {
            if (variables[i] == localName)
            {
                (types ??= []).Add(variables[i + 1] < 0 ? variables[i + 1] : names[variables[i + 1]]);
            }
        }

        return types;
    }

    // A member that a type declares itself hides all others; what it inherits, or has from a type around it, is not looked for.
    private HashSet<int>? FieldTypesAround(int type, int name) =>
        type >= 0 && _typeNodes[type].Fields.TryGetValue(name, out var own) ? own : null;

    private bool MatchesAnyValue(HashSet<int> types, in Callable callable)
    {
        foreach (var type in types)
        {
            if (type == TypeNames.Unknown ? (callable.Reach & (CallableReach.Instance | CallableReach.Extension)) != 0
                : type == TypeNames.Sealed ? (callable.Reach & CallableReach.Extension) != 0
                : MatchesValue(type, callable))
            {
                return true;
            }
        }

        return false;
    }

    private bool MatchesValue(int type, in Callable callable)
    {
        if ((callable.Reach & CallableReach.Extension) != 0)
        {
            return true;
        }

        if ((callable.Reach & CallableReach.Instance) == 0)
        {
            return false;
        }

        if (_aliases.ContainsKey(type) || _typeParameters.Contains(type))
        {
            return true;
        }

        return _relations.IsType(type) ? _relations.AreRelated(type, callable.Type) : CanBeOfForeign(callable.Type, type);
    }

    // Whether an object of a type, or of one that derives from it, can stand where a type of another library is declared. What such types
    // derive from themselves, only their symbols tell.
    private bool CanBeOfForeign(int type, int foreign)
    {
        if (!_relations.MayBeForeign(type))
        {
            return false;
        }

        if (!_foreignNames.TryGetValue(type, out var names))
        {
            names = [];
            foreach (var descendant in _relations.DescendantsOf(type))
            {
                if (!AddForeignNames(descendant, names))
                {
                    names = null;
                    break;
                }
            }

            _foreignNames.Add(type, names);
        }

        return names is null || names.Contains(foreign);
    }

    // False where it cannot be told.
    private bool AddForeignNames(int typeName, HashSet<int> names)
    {
        foreach (var node in _typesByName[typeName])
        {
            var declaration = _typeNodes[node].Parts[0].Declaration;
            if (_models.Of(declaration.SyntaxTree).GetDeclaredSymbol(declaration) is not INamedTypeSymbol symbol)
            {
                return false;
            }

            for (INamedTypeSymbol? super = symbol; super is not null; super = super.BaseType)
            {
                if (super.TypeKind == TypeKind.Error)
                {
                    return false;
                }

                Add(super);
            }

            foreach (var contract in symbol.AllInterfaces)
            {
                if (contract.TypeKind == TypeKind.Error)
                {
                    return false;
                }

                Add(contract);
            }
        }

        return true;

        void Add(INamedTypeSymbol type)
        {
            if (NumberOf(type.Name) is >= 0 and var number)
            {
                names.Add(number);
            }
        }
    }

    // What is named alone can only come from a base or a `using static` of another library. Of a value of a type of this compilation it is
    // its own member, where it has one that fits: extensions come last.
    private bool MayMeanForeign(int member, Mention mention, NamePatterns.Reach reach)
    {
        if ((mention.Use & MentionUse.Creates) != 0)
        {
            return reach.IsConstructor;
        }

        switch (mention.Receiver)
        {
            case Receiver.Any:
                return true;
            case Receiver.None:
                return mention.Arguments < 0 || InheritsForeign(_nodes[member].Type) || _staticUsings.Any(used => !_relations.IsType(used));
            case Receiver.Self:
                return reach.IsOnValues && (mention.Arguments < 0 || InheritsForeign(_nodes[member].Type));
            case Receiver.Text:
                // Text and numbers have members, but none by which data comes in or goes out.
                return reach.IsOnValues && reach.IsOfType("String");
            case Receiver.Value:
                return reach.IsOnValues;
        }

        var node = _nodes[member];
        var receiver = _trees[node.Tree].Names[mention.ReceiverName];
        if (_aliases.ContainsKey(receiver) || (mention.Receiver != Receiver.Typed && reach.IsOfType(_texts[receiver])))
        {
            return true;
        }

        return reach.IsOnValues && !(mention.Arguments >= 0 && TypesOf(node, mention) is { } types && IsOfOwnType(member, mention, types));
    }

    // The types that the value before a name is declared with; null where that is not in sight.
    private HashSet<int>? TypesOf(Node node, Mention mention)
    {
        var receiver = _trees[node.Tree].Names[mention.ReceiverName];
        return mention.Receiver switch
        {
            Receiver.Typed => [receiver],
            Receiver.Named => VariableTypes(node, mention.ReceiverName) ?? FieldTypesAround(node.Type, receiver),
            Receiver.Member => FieldTypesAround(node.Type, receiver),
            _ => null,
        };
    }
}
