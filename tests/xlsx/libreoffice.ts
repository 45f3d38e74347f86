/** LibreOffice without a screen: a file opened, computed anew and saved, as a teacher's would be. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const PLACES = [
  '/usr/bin',
  '/usr/local/bin',
  '/opt/libreoffice/program',
  '/Applications/LibreOffice.app/Contents/MacOS',
];
const soffice = PLACES.map((folder) => join(folder, 'soffice')).find(existsSync);

/** Every formula is computed when a file is opened, whatever value it bears. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Where LibreOffice is missing, its tests are skipped and say so; continuous integration must have it. */
export function describeOffice(name: string, tests: () => void): void {
  if (soffice) describe(name, tests);
  else if (process.env.CI)
    describe(name, () => {
      it('needs LibreOffice (soffice), which is not installed', () => expect(soffice).toBeDefined());
    });
  else {
    console.warn(`${name} : LibreOffice n'est pas installé ici, ces tests sont passés.`);
    describe.skip(`${name} (LibreOffice n'est pas installé ici)`, tests);
  }
}

/** The file as LibreOffice saves it, in the format of an extension.
 * @example converted(bytes, 'xlsx') */
export function converted(bytes: Uint8Array, extension: 'xlsx' | 'ods' | 'pdf'): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'jury-but-office-'));
  try {
    const profile = join(folder, 'profil');
    mkdirSync(join(profile, 'user'), { recursive: true });
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), SETTINGS);
    writeFileSync(join(folder, 'classeur.xlsx'), bytes);
    const output = join(folder, 'sortie');
    const args = [
      `-env:UserInstallation=${pathToFileURL(profile)}`,
      '--headless',
      '--norestore',
      '--convert-to',
      extension,
      '--outdir',
      output,
    ];
    execFileSync(soffice ?? 'soffice', [...args, join(folder, 'classeur.xlsx')], { stdio: 'pipe', timeout: 180_000 });
    return new Uint8Array(readFileSync(join(output, `classeur.${extension}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
