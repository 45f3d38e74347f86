/** What Google says when a call fails, in English or in French, and the remedy that the sidebar gives. */

import { failureSentence } from '../../../src/addin/sidebar/failures';
import { failureKind } from '../../../src/addin/sidebar/server';

// The wordings are those that users report (several accounts) and that Google documents (quotas, network).
it.each([
  ['PERMISSION_DENIED', 'compte'],
  ['ScriptError: Authorization is required to perform that action.', 'compte'],
  ["Vous n'avez pas l'autorisation d'appeler cette fonction.", 'compte'],
  ['NetworkError: Connection failure due to HTTP 0', 'reseau'],
  ['Exceeded maximum execution time', 'duree'],
  ["Temps d'exécution maximal dépassé", 'duree'],
  ['Service Spreadsheets timed out while accessing document', 'duree'],
  ["TypeError: Cannot read properties of null (reading 'a')", 'inconnue'],
])('%s : %s', (text, kind) => {
  expect(failureKind(new Error(text))).toBe(kind);
  expect(failureKind(text)).toBe(kind);
});

it.each(['compte', 'reseau', 'duree', 'hors-sheets', 'inconnue'] as const)(
  '« %s » dit la cause, puis le remède',
  (kind) => {
    expect(failureSentence(kind)).toMatch(/^\p{Lu}.+\. \p{Lu}\p{L}+ez[ -].+\.$/u);
  },
);
