// How the add-in is bundled: Code.js with its top-level stubs, and the sidebar in one file. No file is written here.
// Code.js is loaded for each call of a cell: what the panel needs sleeps in it as a comment (docs/decisions/0009).
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const vm = require('node:vm');
const esbuild = require('esbuild');

const root = join(__dirname, '..');
/** The one global: what `src/addin/main.ts` exports, and `panel()`, what `src/addin/mainPanel.ts` exports. */
const GLOBAL_NAME = 'JuryBut';
/** Told by the panel if the platform did not keep the text of a function, as ECMAScript 2019 asks of it. */
const LOST_TEXT =
  "Apps Script n'a pas gardé le texte du panneau. Les fonctions des cellules ne sont pas touchées. Signalez-le : voir docs/decisions/0009.";
/** What Apps Script runs: no Node, no browser, no syntax after ES2019. */
const SERVER = { target: 'es2019', platform: 'neutral', mainFields: ['module', 'main'] };

/** Code.js and what it exposes. Our identifiers are kept whole: a data-protection officer may read the file. */
async function bundleCode({ plugins = [] } = {}) {
  const [cells, panel, catalogue] = await Promise.all([
    bundleServer('src/addin/main.ts', plugins),
    bundleServer('src/addin/mainPanel.ts', plugins),
    loadCatalogue(),
  ]);
  const { customFunctions, triggers, endpoints } = sortExports(
    evaluate(cells, GLOBAL_NAME),
    evaluate(panel, GLOBAL_NAME),
    catalogue,
  );
  const [text, notices] = withoutNotices(panel);
  const stubs = [
    ...customFunctions.map((record) => customFunctionStub(record)),
    ...triggers.map((name) => stub(name, GLOBAL_NAME)),
    ...endpoints.map((name) => stub(name, `${GLOBAL_NAME}.panel()`)),
  ];
  return { code: `${cells}\n${asleep(text)}\n${notices}\n${stubs.join('\n')}`, customFunctions, endpoints };
}

/**
 * A bundle as a comment, which V8 skips where it would have read every function of it; the first call of the panel evaluates its text.
 * « * /» may stand only in a text or in a regular expression, where « *\/» means the same.
 */
function asleep(bundle) {
  const text = bundle.replace(/\*\//g, '*\\/');
  return `(() => {
  function asleep() {/*
${text}
${GLOBAL_NAME};
  */}
  let awake;
  ${GLOBAL_NAME}.panel = () => {
    if (awake) return awake;
    const text = String(asleep).split('/*').slice(1).join('/*').split('*/')[0];
    if (!text) throw new Error(${JSON.stringify(LOST_TEXT)});
    awake = (0, eval)(text);
    return awake;
  };
})();`;
}

/** Licence lines are comments themselves: they stand outside the comment. */
function withoutNotices(bundle) {
  const notices = bundle.match(/^\/\*![\s\S]*?\*\/$/gm) ?? [];
  return [notices.reduce((rest, one) => rest.replace(one, ''), bundle).trimEnd(), notices.join('\n')];
}

/** Sidebar.html: the template with its style and its script inside, so that no request leaves the page. */
async function bundleSidebar() {
  const folder = join(root, 'src/addin/sidebar');
  const [style, script] = await Promise.all([
    bundle(join(folder, 'style.css'), { minify: true, target: 'chrome100' }),
    bundleWithNotices(join(folder, 'main.tsx'), {
      format: 'iife',
      target: 'es2021', // a browser's, not that of Apps Script
      jsx: 'automatic',
      jsxImportSource: 'preact',
      minify: true, // to stay under 300 kB; the names of Code.js, which holds the rules, are kept
      legalComments: 'none',
      define: {
        'process.env.NODE_ENV': '"production"',
        JURY_BUT_VERSION: JSON.stringify(require('../package.json').version),
      },
    }),
  ]);
  const template = readFileSync(join(folder, 'Sidebar.html'), 'utf8');
  return inline(inline(template, '<!-- style -->', 'style', style), '<!-- script -->', 'script', inPage(script));
}

/**
 * Spaces are dropped (docs/decisions/0006); names, sentences and the order of the code are those of the sources. The exports are
 * returned as a plain object: what esbuild's own form of a global makes on load (getters, then copies) is paid by every call of a cell.
 */
async function bundleServer(entry, plugins) {
  const text = await bundle(join(root, entry), {
    ...SERVER,
    format: 'esm',
    minifyWhitespace: true,
    minifySyntax: true,
    lineLimit: 500,
    plugins: [...plugins, compactPackages(plugins)],
  });
  const exported = /export\s*\{([^}]*)\};?(?=\s*(?:\/\*!|$))/.exec(text);
  if (!exported) throw new Error(`${entry} exports nothing, or not at its end.`);
  const fields = exported[1].split(',').map((one) => one.trim().split(/\s+as\s+/));
  const object = fields.map(([name, alias = name]) => `${alias}:${name}`).join(',\n');
  const body = text.slice(0, exported.index);
  return `"use strict";var ${GLOBAL_NAME}=(()=>{${body}return{${object}};})();${text.slice(exported.index + exported[0].length)}`;
}

/** What our sources use of a package, read in the source that imports it. */
const PACKAGES = {
  'zod/mini': /\bz\.(\w+)\(/g,
};

/** The packages in the short form in which they are published: only what we use, with short names. Our own code keeps its names. */
function compactPackages(plugins) {
  return {
    name: 'compact-packages',
    setup(build) {
      build.onResolve({ filter: /^[^./]/ }, ({ path, importer }) =>
        path in PACKAGES ? { path, namespace: 'compact', pluginData: importer } : undefined,
      );
      build.onLoad({ filter: /.*/, namespace: 'compact' }, async ({ path, pluginData: importer }) => {
        const used = new Set([...readFileSync(importer, 'utf8').matchAll(PACKAGES[path])].map((match) => match[1]));
        const stdin = { contents: `export { ${[...used].sort().join(', ')} } from '${path}';`, resolveDir: root };
        const contents = await bundle(undefined, { ...SERVER, stdin, format: 'esm', minify: true, plugins });
        return { contents: `${contents}\n${notice(path.split('/')[0])}`, resolveDir: root };
      });
    },
  };
}

/** The licence of a package asks that its copyright goes with it: one line at the end of Code.js. */
function notice(name) {
  const folder = join(root, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const [copyright] = /copyright.*/i.exec(readFileSync(join(folder, file), 'utf8'));
  return `/*! ${name} ${version}, ${license} License, ${copyright.replace(/[`<>]/g, '')} */`;
}

async function bundle(entry, options) {
  return (await build(entry, options)).outputFiles[0].text;
}

/** A bundle, and the notice of each package that is in it. */
async function bundleWithNotices(entry, options) {
  const { metafile, outputFiles } = await build(entry, { ...options, metafile: true });
  const [{ inputs }] = Object.values(metafile.outputs);
  const shipped = Object.keys(inputs).flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []);
  return [outputFiles[0].text, ...[...new Set(shipped)].sort().map(notice)].join('\n');
}

async function build(entry, options) {
  const result = await esbuild.build({
    absWorkingDir: root,
    ...(entry ? { entryPoints: [entry] } : {}),
    bundle: true,
    write: false,
    charset: 'utf8',
    legalComments: 'eof',
    logLevel: 'silent',
    ...options,
  });
  if (result.warnings.length > 0) throw new Error(result.warnings.map(({ text }) => text).join('\n'));
  return result;
}

/** The records of `functionCatalog`: the single source of the help that Sheets shows. */
async function loadCatalogue() {
  const code = await bundleServer('src/addin/functionCatalog/index.ts', []);
  const { functionCatalog, selfCheckFunction } = evaluate(code, GLOBAL_NAME);
  return [...functionCatalog, selfCheckFunction];
}

/** Runs a bundle where none of Node's globals exist: a bundle that needs one on load fails here. */
function evaluate(code, name) {
  return vm.runInNewContext(`${code}\n${name};`, Object.create(null));
}

/** UPPER_SNAKE exports of main.ts are custom functions and must be those of the catalogue; its others are triggers and the menu. */
function sortExports(cells, panel, catalogue) {
  const names = Object.keys(cells).sort();
  const upper = names.filter((name) => /^[A-Z][A-Z0-9_]*$/.test(name));
  const described = catalogue.map((record) => record.name);
  const unknown = upper.filter((name) => !described.includes(name));
  const absent = described.filter((name) => !upper.includes(name));
  if (unknown.length > 0) throw new Error(`main.ts exports ${unknown.join(', ')}, absent from functionCatalog.`);
  if (absent.length > 0) throw new Error(`functionCatalog.ts describes ${absent.join(', ')}, not exported by main.ts.`);
  const endpoints = Object.keys(panel).sort();
  const all = { ...panel, ...cells };
  const wrong = [...names, ...endpoints].filter((name) => typeof all[name] !== 'function' || name.endsWith('_'));
  if (wrong.length > 0)
    throw new Error(
      `main.ts and mainPanel.ts may export only functions that Apps Script sees, not ${wrong.join(', ')}.`,
    );
  return { customFunctions: catalogue, triggers: names.filter((name) => !upper.includes(name)), endpoints };
}

/** Apps Script shows the JSDoc of top-level functions with their real parameters only. */
function customFunctionStub({ name, description, params, returns }) {
  const names = params.map((param) => param.name).join(', ');
  return [
    '/**',
    ` * ${oneLine(description)}`,
    ' *',
    ...params.map((param) => ` * @param {${param.type}} ${param.name} ${oneLine(param.description)}`),
    ` * @return {${returns.type}} ${oneLine(returns.description)}`,
    ' * @customfunction',
    ' */',
    `function ${name}(${names}) { return ${GLOBAL_NAME}.${name}(${names}); }`,
    '',
  ].join('\n');
}

function stub(name, holder) {
  return `function ${name}(...args) { return ${holder}.${name}(...args); }`;
}

function oneLine(text) {
  return text.replace(/\s*\n\s*/g, ' ').replace(/\*\//g, '* /');
}

/** The marks of XML and of comments, which a page would take for its own: `\\x3c` is « < » in a string as in a regular expression. */
function inPage(script) {
  const written = script.replace(/<(?=!--|\?)/g, '\\x3c');
  new vm.Script(written); // where « < » was an operator, this throws
  return written;
}

function inline(html, mark, tag, content) {
  if (!html.includes(mark)) throw new Error(`Sidebar.html has no ${mark}.`);
  if (new RegExp(`</${tag}|<!--|<\\?`, 'i').test(content)) {
    throw new Error(`The ${tag} of the sidebar holds « </${tag} », « <!-- » or « <? », which would break the page.`);
  }
  return html.replace(mark, () => `<${tag}>\n${content}</${tag}>`);
}

module.exports = { GLOBAL_NAME, bundleCode, bundleSidebar };
