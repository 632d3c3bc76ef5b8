import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { facts } from '../../scripts/emulator/conformance/facts.ts';
import * as blob from '../../scripts/emulator/services/blob.ts';
import * as conditionalFormat from '../../scripts/emulator/services/conditional-format.ts';
import * as dataValidation from '../../scripts/emulator/services/data-validation.ts';
import * as html from '../../scripts/emulator/services/html.ts';
import * as lock from '../../scripts/emulator/services/lock.ts';
import * as log from '../../scripts/emulator/services/log.ts';
import * as mail from '../../scripts/emulator/services/mail.ts';
import * as properties from '../../scripts/emulator/services/properties.ts';
import * as range from '../../scripts/emulator/services/range.ts';
import * as scriptApp from '../../scripts/emulator/services/script-app.ts';
import * as session from '../../scripts/emulator/services/session.ts';
import * as sheet from '../../scripts/emulator/services/sheet.ts';
import * as spreadsheet from '../../scripts/emulator/services/spreadsheet.ts';
import * as spreadsheetApp from '../../scripts/emulator/services/spreadsheet-app.ts';
import * as ui from '../../scripts/emulator/services/ui.ts';
import * as utilities from '../../scripts/emulator/services/utilities.ts';
import { listSurface } from '../../scripts/emulator/surface/list-surface.ts';
import { listUse } from '../../scripts/emulator/surface/list-use.ts';

const root = path.resolve(import.meta.dirname, '../..');
const surface = listSurface();

/** Every service class, by the interface it stands for, with the members an add-on can see. */
const services = [
  blob,
  conditionalFormat,
  dataValidation,
  html,
  lock,
  log,
  mail,
  properties,
  range,
  scriptApp,
  session,
  sheet,
  spreadsheet,
  spreadsheetApp,
  ui,
  utilities,
]
  .flatMap((module) => Object.values(module as Record<string, unknown>))
  .filter(
    (found): found is { kind: string; prototype: object } => typeof found === 'function' && 'kind' in found,
  )
  .map(({ kind, prototype }) => ({
    kind,
    members: Object.getOwnPropertyNames(prototype).filter((name) => name !== 'constructor'),
  }));

describe('the emulator has', () => {
  it.each(services.map(({ kind, members }) => [kind, members] as const))(
    'nothing in %s that Apps Script has not',
    (kind, members) => {
      expect(Object.keys(surface)).toContain(kind);
      expect(members.filter((name) => !(name in surface[kind]!))).toEqual([]);
    },
  );
  it('a fact for each member of each service', () => {
    const known = new Set(facts.flatMap((fact) => fact.members));
    const bare = services.flatMap(({ kind, members }) => members.map((name) => `${kind}.${name}`));
    expect(bare.filter((member) => !known.has(member))).toEqual([]);
  });
  it('the list of members and signatures of the types that are installed', () => {
    const file = path.join(root, 'scripts/emulator/surface/surface.json');
    expect(JSON.parse(fs.readFileSync(file, 'utf8'))).toEqual(surface);
  });
});

// The add-on's own use of Apps Script: each member it names must be emulated and have a fact. Before there is an add-on
// there is nothing to look at; once its folder has a file, this looks.
const google = path.join(root, 'appsscript/google');
const hasAddOn = fs.existsSync(google) && fs.readdirSync(google).some((name) => name.endsWith('.ts'));
describe.runIf(hasAddOn)('the add-on uses', () => {
  it('only members that are emulated and have a fact', () => {
    const use = listUse(root);
    expect(use.size).toBeGreaterThan(10);
    const known = new Set(facts.flatMap((fact) => fact.members));
    const bare = [...use]
      .filter(([member]) => !known.has(member))
      .map(([member, places]) => `${member} at ${places[0]}`);
    expect(bare).toEqual([]);
  });
});
