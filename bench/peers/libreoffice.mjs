// LibreOffice Calc without a screen, with a profile of its own: a macro computes the sheet each time a file asks it to.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AT, codesOf, FIRST_ROW, formulasOf } from '../sheet.mjs';

const MACRO = readFileSync(new URL('./libreoffice.bas', import.meta.url), 'utf8');
const PATIENCE = 300_000;

/** Why it cannot run here, or null. */
export function absence() {
  if (process.platform === 'win32') return 'it is measured on Linux and macOS only';
  const { status } = spawnSync('soffice', ['--version'], { stdio: 'ignore' });
  return status === 0 ? null : 'soffice is not on this machine';
}

export async function open({ notes, coefficients, pair, rounded }) {
  const folder = mkdtempSync(join(tmpdir(), 'jury-but-bench-'));
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  // A new profile is filled on the first start, over what stood in it.
  spawnSync('soffice', ['--headless', '--terminate_after_init', profile], { stdio: 'ignore' });
  writeMacro(folder);
  const lines = [...coefficients, ...notes.map((row, i) => [...row, ...pair[i]])];
  writeFileSync(join(folder, 'marks.csv'), lines.map((line) => line.join(',')).join('\n'));
  const where = [FIRST_ROW - 2 + notes.length, FIRST_ROW - 1, AT.averages].join(',');
  writeFileSync(join(folder, 'formulas.txt'), [where, ...formulasOf(FIRST_ROW, ';', rounded), ''].join('\n'));
  const child = spawn(
    'soffice',
    [...['--headless', '--invisible', '--norestore', profile], `macro:///Standard.Bench.Run("${folder}")`],
    { stdio: 'ignore', detached: true },
  );
  let gone = false;
  child.once('exit', () => {
    gone = true;
  });
  // Whatever ends this process ends Calc.
  process.once('exit', () => gone || process.kill(-child.pid, 'SIGKILL'));
  let turn = 0;
  const ask = async () => {
    const answer = join(folder, `answer-${turn}`);
    writeFileSync(join(folder, `ask-${turn}`), '');
    turn += 1;
    const limit = Date.now() + PATIENCE;
    while (!existsSync(answer)) {
      if (gone || Date.now() > limit) throw new Error(`LibreOffice does not answer.${toldIn(folder)}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return Number(readFileSync(answer, 'utf8'));
  };
  const close = () => {
    if (!gone) process.kill(-child.pid, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await ask();
  } catch (error) {
    close();
    throw error;
  }
  return {
    averages: ask,
    /** Its macro computes again and again by itself, after a first time that is not counted. */
    repeats: true,
    memory: () => mostMemoryOf(child.pid),
    /** The last thing that is asked: the sheet is saved, and Calc leaves. */
    decisions: async () => {
      writeFileSync(join(folder, 'last'), '');
      await ask();
      await ask0(folder, turn, () => gone);
      const rows = readFileSync(join(folder, 'results.csv'), 'utf8').trim().split('\n');
      return rows.slice(FIRST_ROW - 1).map((row) => codesOf(row.split(',').slice(AT.averages)));
    },
    close,
  };
}

/** What the macro says of its own failure. */
const toldIn = (folder) =>
  existsSync(join(folder, 'failure')) ? ` ${readFileSync(join(folder, 'failure'), 'utf8').trim()}` : '';

/** The answer that follows the saving, which nothing asks for. */
async function ask0(folder, turn, isGone) {
  while (!existsSync(join(folder, `answer-${turn}`))) {
    if (isGone()) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Most memory that the processes of this group held, in bytes; null where /proc does not say it. */
function mostMemoryOf(group) {
  const { stdout } = spawnSync('ps', ['-eo', 'pgid=,rss='], { encoding: 'utf8' });
  const sizes = (stdout ?? '')
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([pgid]) => pgid === group)
    .map(([, kilobytes]) => kilobytes * 1024);
  return sizes.length > 0 ? sizes.reduce((sum, each) => sum + each, 0) : null;
}

function writeMacro(folder) {
  const library = join(folder, 'profile', 'user', 'basic', 'Standard');
  mkdirSync(library, { recursive: true });
  const head = (kind, name) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${kind} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${name}.dtd">\n`;
  writeFileSync(
    join(library, 'script.xlb'),
    `${head('library:library', 'library')}<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Bench"/></library:library>`,
  );
  const escaped = MACRO.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  writeFileSync(
    join(library, 'Bench.xba'),
    `${head('script:module', 'module')}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Bench" script:language="StarBasic">${escaped}</script:module>`,
  );
}
