import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Notes by tab name and A1 address. */
export type Notes = Map<string, Map<string, string>>;

/**
 * Takes the notes out of an .xlsx file and returns the file without them. The reader of the rest crashes on notes as
 * other programs write them (absolute targets, plain text runs), so we read them ourselves and put them back on writing.
 */
export function takeNotes(bytes: Uint8Array): { bytes: Uint8Array; notes: Notes } {
  const notes: Notes = new Map();
  let hasNotes = false;
  const parts = unzipSync(bytes, {
    filter: (part) => {
      if (/comments/i.test(part.name)) hasNotes = true;
      return /(^|\/)(workbook\.xml(\.rels)?|[^/]*comments?[^/]*\.xml)$|worksheets\/_rels\//i.test(part.name);
    },
  });
  // "Days are counted from 1904" may be written as 1 or as true; the reader of the rest knows only 1.
  const book = parts['xl/workbook.xml'] ? strFromU8(parts['xl/workbook.xml']) : '';
  const oddFlag = / date1904="true"/.test(book);
  if (!hasNotes && !oddFlag) return { bytes, notes };
  const all = unzipSync(bytes);
  if (oddFlag) all['xl/workbook.xml'] = strToU8(book.replace(' date1904="true"', ' date1904="1"'));
  const text = (name: string) => (all[name] ? strFromU8(all[name]) : '');
  const sheetNames = readSheetNames(text('xl/workbook.xml'), text('xl/_rels/workbook.xml.rels'));
  for (const rels of Object.keys(parts).filter((name) => /worksheets\/_rels\/.*\.rels$/i.test(name))) {
    const sheetPath = rels.replace('/_rels/', '/').replace(/\.rels$/, '');
    const dropped: string[] = [];
    let xml = text(rels);
    xml = xml.replace(/<Relationship\b[^>]*?(?:\/>|>\s*<\/Relationship>)/g, (relationship) => {
      const type = attribute(relationship, 'Type');
      if (!/\/(comments|vmlDrawing|threadedComment)$/.test(type)) return relationship;
      if (/\/comments$/.test(type)) {
        const target = resolvePath(sheetPath, attribute(relationship, 'Target'));
        notes.set(sheetNames.get(sheetPath) ?? '', readNotes(text(target)));
      }
      dropped.push(attribute(relationship, 'Id'));
      delete all[resolvePath(sheetPath, attribute(relationship, 'Target'))];
      return '';
    });
    if (dropped.length === 0) continue;
    all[rels] = strToU8(xml);
    all[sheetPath] = strToU8(text(sheetPath).replace(/<legacyDrawing\b[^>]*\/>/g, ''));
  }
  const types = '[Content_Types].xml';
  all[types] = strToU8(
    text(types).replace(/<Override\b[^>]*\/>/g, (override) => {
      const part = attribute(override, 'PartName').slice(1);
      return /comment/i.test(part) && !all[part] ? '' : override;
    }),
  );
  return { bytes: zipSync(all, { level: 1 }), notes };
}

/** Path of a tab's part → name of the tab. */
function readSheetNames(workbook: string, rels: string): Map<string, string> {
  const targets = new Map<string, string>();
  for (const [relationship] of rels.matchAll(/<Relationship\b[^>]*>/g))
    targets.set(
      attribute(relationship, 'Id'),
      resolvePath('xl/workbook.xml', attribute(relationship, 'Target')),
    );
  const names = new Map<string, string>();
  for (const [sheet] of workbook.matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)) {
    const path = targets.get(attribute(sheet, 'r:id'));
    if (path) names.set(path, attribute(sheet, 'name'));
  }
  return names;
}

function readNotes(xml: string): Map<string, string> {
  const notes = new Map<string, string>();
  for (const [, head = '', body = ''] of xml.matchAll(
    /<(?:\w+:)?comment\b([^>]*)>([\s\S]*?)<\/(?:\w+:)?comment>/g,
  )) {
    const runs = [...body.matchAll(/<(?:\w+:)?t\b[^>]*>([\s\S]*?)<\/(?:\w+:)?t>/g)];
    notes.set(attribute(`<c ${head}>`, 'ref'), unescapeXml(runs.map((run) => run[1]).join('')));
  }
  return notes;
}

function attribute(tag: string, name: string): string {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return unescapeXml(match?.[1] ?? match?.[2] ?? '');
}

/** Targets are relative to the part that names them, or absolute from the root of the file. */
function resolvePath(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

function unescapeXml(text: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return named[name] ?? whole;
  });
}
