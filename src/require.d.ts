/** esbuild turns a literal `require` into a lazily evaluated module of the same bundle: the one way to defer zod synchronously. */
declare function require(id: string): unknown;
