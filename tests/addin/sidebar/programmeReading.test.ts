/** The check screen's reading: what blocks, what a teacher may waive, which line can be corrected, and how far a UE is from its bounds. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distanceSentence } from '../../../src/addin/sidebar/notebook/balance';
import { readFicheText, readJsonText, readServerAnswer } from '../../../src/addin/sidebar/notebook/programmeReading';
import { programmeById, withCorrection } from '../../../src/programme';

const FICHE = readFileSync(
  join(__dirname, '..', '..', 'programme', 'fixtures', 'fiche-but1-mmi-dijon-2022-2023.txt'),
  'utf8',
);

it('la vraie fiche : tous les totaux prouvés, une information, rien à corriger', () => {
  const { programme, points, proofs, parcours } = readFicheText(FICHE, '');
  expect(programme?.semestres.map(({ ues }) => ues.length)).toEqual([5, 5]);
  // Per UE: TOTAL RESSOURCES, TOTAL SAE, TOTAL UE; then TOTAL S1, S2, NIVEAU 1 and the volume of the head.
  expect(proofs.map(({ state }) => state)).toEqual(Array(10 * 3 + 4).fill('proven'));
  expect(points.map(({ nature }) => nature)).toEqual(['information']);
  expect(parcours).toEqual([]);
});

it('une ligne rendue illisible se dit avec son texte, et la corriger rend la lecture intacte', () => {
  const good = FICHE.split('\n').find((line) => line.startsWith('R119 ')) ?? '';
  const broken = FICHE.replace(good, 'R119');
  const { points, proofs } = readFicheText(broken, '');
  const wrong = points.find(({ nature, ligne }) => nature === 'lecture' && ligne?.texte.startsWith('R119'))?.ligne;
  expect(wrong?.numero).toBe(FICHE.split('\n').indexOf(good) + 1);
  expect(proofs.map(({ state }) => state)).toContain('false');
  const mended = wrong ? withCorrection(broken, wrong, good) : '';
  expect(readFicheText(mended, '').points).toEqual(readFicheText(FICHE, '').points);
  expect(readFicheText(mended, '').programme).toEqual(readFicheText(FICHE, '').programme);
});

it('un texte sans tableau ne donne aucun programme et une seule chose à faire', () => {
  const { programme, points } = readFicheText('Bonjour', '');
  expect(programme).toBeNull();
  expect(points.map(({ sentence }) => sentence.replace(/\u00a0/g, ' '))).toEqual([
    'Fiche : aucun tableau « SEMESTRE n » trouvé. Copiez la fiche entière.',
  ]);
});

it('ce que dit le serveur bloque, une fois, à côté de ce que disent les chiffres', () => {
  const programme = programmeById('mmi-dijon-2022-2023-but1');
  const { points } = readServerAnswer({ programme, problemes: ['Cellule D7\u00a0: …'] });
  expect(points.map(({ nature }) => nature)).toEqual(['bloquant', 'information']);
  const warning = points[1]?.sentence ?? '';
  expect(readServerAnswer({ programme, problemes: [warning] }).points).toHaveLength(1);
});

it('du JSON est lu comme une donnée ; ce qui n’en est pas est situé', () => {
  expect(readJsonText('{"but": 4}')).toEqual({ data: { but: 4 } });
  // The comma that French writes: character 11 is the 5 after it.
  const fault = readJsonText('{"but": 0,5}');
  expect('points' in fault && fault.points.map(({ nature, sentence }) => [nature, sentence.slice(0, 21)])).toEqual([
    ['bloquant', 'Ligne 1, colonne 11\u00a0:'],
  ]);
});

// Bounds of 4.3: 40 and 60 %. Ressources at 46,7 are 6,7 points from 40; at 58,1, 1,9 from 60; at 94,2, 34,2 beyond it.
it.each([
  [6.7, true, true, '✓ à 6,7 points de la borne de 40 %'],
  [1.9, false, true, '✓ à 1,9 point de la borne de 60 %'],
  [0, false, true, '✓ sur la borne de 60 %'],
  [0, true, true, '✓ sur la borne de 40 %'],
  [-34.2, false, false, '✗ à 34,2 points hors de la borne de 60 %'],
  [-0.01, false, false, '✗ tout juste hors de la borne de 60 %'],
  [-20, true, false, '✗ à 20 points hors de la borne de 40 %'],
])('marge de %d point(s), ressources les plus légères : %s, conforme : %s → %s', (marge, isLow, conforme, sentence) => {
  expect(distanceSentence(marge, isLow, conforme).replace(/\u00a0/g, ' ')).toBe(sentence);
});
