/** Files that esbuild takes and the compiler does not know. */
declare module '*.css';
