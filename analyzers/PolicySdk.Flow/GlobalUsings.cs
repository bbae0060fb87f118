global using System.Collections.Immutable;
global using Microsoft.CodeAnalysis;
global using PolicySdk.Flow.Domain;
global using PolicySdk.Flow.Lattice;
global using PolicySdk.Flow.Heap;
global using PolicySdk.Flow.Bodies;
