/** The realm of the add-in's server code: a hidden frame whose window has the language, the services, and nothing else. */
import type { Realm } from '../appsscript/host';

/** What the language itself puts in a global object; everything of the browser that can be taken away is. */
const LANGUAGE: ReadonlySet<string> = new Set(
  `globalThis Infinity NaN undefined eval isFinite isNaN parseFloat parseInt decodeURI decodeURIComponent encodeURI
  encodeURIComponent escape unescape Object Function Array Number Boolean String Symbol Date Promise RegExp Math JSON
  Error EvalError RangeError ReferenceError SyntaxError TypeError URIError Map Set WeakMap WeakSet Proxy Reflect
  ArrayBuffer DataView Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array
  Float32Array Float64Array onerror`.split(/\s+/),
);

/** An empty realm in the page.
 * @example startHost({ realm: frameRealm(), … }) */
export function frameRealm(): Realm {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.title = 'Code serveur de Jury BUT';
  document.body.append(frame);
  const realm = frame.contentWindow as (Window & typeof globalThis) | null;
  if (realm === null) throw new Error("le cadre du code serveur n'a pas pu s'ouvrir");
  const { document: page, JSON: json } = realm;
  for (const name of Object.getOwnPropertyNames(realm)) {
    if (!LANGUAGE.has(name)) Reflect.deleteProperty(realm, name);
  }
  return {
    load: (code, services, names) => {
      let failure: unknown;
      realm.onerror = (message, _source, _line, _column, error) => {
        failure = error ?? message;
        return true;
      };
      Object.assign(realm, services);
      const script = page.createElement('script');
      script.textContent = `${code}\n//# sourceURL=Code.js`;
      page.head.append(script);
      realm.onerror = null;
      if (failure !== undefined) throw failure;
      const globals = realm as unknown as Record<string, (...args: readonly unknown[]) => unknown>;
      return new Map(names.flatMap((name) => (globals[name] ? [[name, globals[name]] as const] : [])));
    },
    parse: (text) => json.parse(text) as unknown,
  };
}
