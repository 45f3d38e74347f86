// Jest transform: TypeScript and JSX to CommonJS through esbuild.
const { transformSync } = require('esbuild');

module.exports = {
  process(source, filename) {
    const { code, map } = transformSync(source, {
      loader: filename.endsWith('x') ? 'tsx' : 'ts',
      format: 'cjs',
      target: 'node20',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      sourcefile: filename,
      sourcemap: 'external',
    });
    return { code, map };
  },
};
