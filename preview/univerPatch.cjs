// esbuild plugin: Univer faster (without it, typing a mark takes three times as long), quiet where no sheet is drawn, and mended where
// it rounds or pastes otherwise than Google Sheets.
const { readFile } = require('node:fs/promises');

const PACKAGES = /@univerjs[\\/](core|engine-formula|sheets|sheets-formula)[\\/]lib[\\/]es[\\/]index\.js$/;

/** Fields defined one by one through a helper make every value a slow object; a plain assignment in the constructor does the same. */
const FIELD = /\b_defineProperty\(this, "(\w+)", /g;
/** Whether a text could be a number or a date is asked again and again of the same texts, and answered by a parser of dates. */
const PARSER = 'const getNumfmtParseValueFilter = (value) => {';
const REMEMBERED = `const parsedTexts = new Map();
const getNumfmtParseValueFilter = (value) => {
	if (!parsedTexts.has(value)) {
		if (parsedTexts.size > 50000) parsedTexts.clear();
		parsedTexts.set(value, parseTextValue(value));
	}
	return parsedTexts.get(value);
};
const parseTextValue = (value) => {`;

/** Formulas, texts and references are kept under a hash of 32 bits, which two of them may share: one would get the other's syntax tree or text. */
const HASHED = 'return hashAlgorithm(formulaString).toString();';
/** The syntax trees of 5000 formulas are kept, and a workbook of 150 students has 27 000: each was read again at every calculation, twice. */
const FEW_TREES = 'const FORMULA_CACHE_LRU_COUNT = 5e3;';

/** The syntax tree of a formula is found anew under its whole text each time it is computed; it was found already to know what it reads. */
const FOUND_AGAIN =
  'const node = generateAstNode(tree.unitId, tree.formula, this._lexer, this._astTreeBuilder, this._currentConfigService);';
const FOUND = FOUND_AGAIN.replace('const node =', 'const node = tree.node ??');

/** A sheet where something is selected comes in front, and the screen is told of it in a later turn, after another has come back: marks were then
 * typed in the sheet that had gone. */
const TOLD_LATER = 'this._commandService.executeCommand(SetWorksheetActiveOperation.id, {';
const TOLD = TOLD_LATER.replace('executeCommand', 'syncExecuteCommand');

/** What changes while the sheet that was shown is being deleted has no place on the screen: nothing is to be drawn again. */
const SCREEN = /@univerjs[\\/]sheets-ui[\\/]lib[\\/]es[\\/]index\.js$/;
const BOUNDS = '_rangeToBounds(ranges) {';
const GUARDED = `${BOUNDS} if (!this._sheetSkeletonManagerService.getCurrentParam()) return [];`;
/** A cell written takes the place of what is being typed, and the cell of the same address in any sheet does: marks lost digits as formulas were computed. */
const REREAD = 'if (this._shouldRefreshCurrentEditCell(command, row, column))';
const AT_REST = REREAD.replace('(this', '(!this._editorBridgeService.isVisible().visible && this');
/** Enter goes back under the cell where Tab began; Univer remembers that cell whatever is selected since, and put marks on the lines of other students. */
const TAB_BEGAN = `const shortcutExperienceParam = shortcutExperienceService.getCurrentBySearch({
			unitId,
			sheetId,
			keycode: KeyCode.TAB
		});
		let resultRange;`;
const UNLESS_GONE = `const placeOf = ({ startRow, startColumn }) => [unitId, sheetId, startRow, startColumn].join();
		${TAB_BEGAN.replace('= shortcut', '= shortcutExperienceService.ledTo !== placeOf(primary) ? null : shortcut')}`;
const LED = 'const rs = accessor.get(ICommandService).executeCommand(SetSelectionsOperation.id, {';
const LED_TO = `shortcutExperienceService.ledTo = placeOf(resultRange.primary);
		${LED}`;
/** Lines of plain text pasted bring their values alone, as in Google Sheets: Univer makes of them a table, whose looks wipe those of the cells. */
const TEXT_PASTE = 'this._pasteHTML(convertTextToTable(text), PREDEFINED_HOOK_NAME_PASTE.DEFAULT_PASTE)';
const VALUES_ONLY = TEXT_PASTE.replace('DEFAULT_PASTE', 'SPECIAL_PASTE_VALUE');
/** The paste of one bare text never ends for those who watch pastes: all that is computed afterwards would be read as pasted. */
const ONE_TEXT = `generateMutations(h, {
				unitId,
				subUnitId,
				range
			});
			if (contentReturn) {
				redoMutationsInfo.push(...contentReturn.redos);
				undoMutationsInfo.push(...contentReturn.undos);
			}
		});
		const result = redoMutationsInfo.every((m) => this._commandService.executeCommand(m.id, m.params));`;
const ENDED = `${ONE_TEXT}
		enabledHooks.forEach((h) => h.onAfterPaste?.(result));`;

/** A sheet that is deleted while its rules are checked, in a later turn, has nothing left to check: it was an error of the page. */
const VALIDATION = /@univerjs[\\/]sheets-data-validation[\\/]lib[\\/]es[\\/]index\.js$/;
const SHEET_GONE = /if \(!worksheet\) throw new Error\(`cannot find current worksheet[^;]*;/g;

/** What every number format rounds with (package `numfmt`): in binary, 10.075 is a little less than itself and was shown « 10,07 ». */
const ROUNDING = /[\\/]numfmt[\\/]lib[\\/]round\.js$/;
const BINARY = 'return round(number * p, 0) / p;';
/** Half-up on the decimal writing of 15 digits, as spreadsheets show a number. */
const DECIMAL = `const [digits, exponent] = number.toExponential(14).split('e');
    const scaled = Number(\`\${digits}e\${Number(exponent) + places}\`);
    return scaled < 1e15 ? Number(\`\${Math.round(scaled)}e\${-places}\`) : number;`;

const univerPatch = {
  name: 'univer-patch',
  setup(build) {
    build.onLoad({ filter: PACKAGES }, async ({ path }) => {
      const contents = await readFile(path, 'utf8');
      const isCore = /@univerjs[\\/]core[\\/]/.test(path);
      let patched = contents.replace(FIELD, 'this.$1 = (').replace(PARSER, () => REMEMBERED);
      const isFormula = /engine-formula/.test(path);
      if (isFormula)
        patched = replaced(
          replaced(replaced(patched, HASHED, 'return formulaString;'), FOUND_AGAIN, FOUND),
          FEW_TREES,
          FEW_TREES.replace('5e3', '5e5'),
        );
      if (/@univerjs[\\/]sheets[\\/]/.test(path)) patched = replaced(patched, TOLD_LATER, TOLD);
      if (patched.match(FIELD) || patched === contents || (isCore && !patched.includes('parseTextValue')))
        throw new Error(`rien à remplacer dans ${path} : autre version d'Univer ?`);
      return { contents: patched, loader: 'js' };
    });
    build.onLoad({ filter: SCREEN }, async ({ path }) => {
      const contents = await readFile(path, 'utf8');
      const patched = [
        [BOUNDS, GUARDED],
        [TEXT_PASTE, VALUES_ONLY],
        [ONE_TEXT, ENDED],
        [REREAD, AT_REST],
        [TAB_BEGAN, UNLESS_GONE],
        [LED, LED_TO],
      ].reduce((text, [found, put]) => replaced(text, found, put), contents);
      return { contents: patched, loader: 'js' };
    });
    build.onLoad({ filter: VALIDATION }, async ({ path }) => {
      const contents = await readFile(path, 'utf8');
      if (!contents.match(SHEET_GONE)) throw new Error(`rien à remplacer dans ${path} : autre version d'Univer ?`);
      return { contents: contents.replaceAll(SHEET_GONE, 'if (!worksheet) return [];'), loader: 'js' };
    });
    build.onLoad({ filter: ROUNDING }, async ({ path }) => {
      const contents = await readFile(path, 'utf8');
      if (!contents.includes(BINARY)) throw new Error(`rien à remplacer dans ${path} : autre version de numfmt ?`);
      return { contents: contents.replace(BINARY, () => DECIMAL), loader: 'js' };
    });
  },
};

function replaced(contents, found, put) {
  if (!contents.includes(found)) throw new Error(`rien à remplacer pour « ${found} » : autre version d'Univer ?`);
  return contents.replace(found, () => put);
}

module.exports = { univerPatch };
