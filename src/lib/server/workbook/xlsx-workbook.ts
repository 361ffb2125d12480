import type { Grid } from '../../domain/list/grid.ts';
import type { Problem } from '../../domain/problem.ts';
import { newTally } from './grid-rows.ts';
import { general } from './number-format.ts';
import { relationshipsOf, type Relationship } from './package-relationships.ts';
import type { ReadLimits } from './read-limits.ts';
import { damaged, Refusal } from './refusal.ts';
import { readFormats } from './xlsx-formats.ts';
import { readSheet } from './xlsx-sheet.ts';
import { readStrings } from './xlsx-strings.ts';
import { xmlName } from './xml-name.ts';
import { scanXml } from './xml-scan.ts';
import { isTrue } from './xml-truth.ts';
import type { Parts } from './zip-parts.ts';

/**
 * The sheets of a workbook, hidden ones too. Read are its sheets, their names, shared strings, number
 * formats and cells, and nothing else: what is not read cannot harm.
 */
export function readWorkbook(
	parts: Parts,
	part: string,
	limits: ReadLimits
): { grids: Grid[]; notes: Problem[] } {
	const { sheets, from1904 } = readSheetNames(parts, part, limits);
	const relationships = relationshipsOf(parts, part, limits);
	const ofType = (type: string) => relationships.find((one) => one.type === type);
	const stringsPart = ofType('sharedStrings')?.target;
	const stylesPart = ofType('styles')?.target;
	const found = sheets.map((sheet) => ({ ...sheet, ...relationOf(sheet, relationships, part) }));
	const notes: Problem[] = [];
	const workbook = {
		// without them a sheet that refers to one is refused
		strings: stringsPart && parts.has(stringsPart) ? readStrings(parts, stringsPart, limits) : [],
		formats:
			stylesPart && parts.has(stylesPart) ? readFormats(parts, stylesPart, limits) : [general],
		from1904,
		tally: newTally(limits),
		notes
	};
	const grids = found.flatMap(({ name, visible, type, target }): Grid[] => {
		if (type === 'worksheet') {
			return [readSheet(parts.read(target), target, { name, visible }, workbook)];
		}
		// a chart or a macro on a sheet of its own
		notes.push({ code: 'file.no-cells', facts: { name } });
		return [];
	});
	return { grids, notes };
}

type SheetEntry = { name: string; visible: boolean; relation: string };

function readSheetNames(parts: Parts, part: string, limits: ReadLimits) {
	const sheets: SheetEntry[] = [];
	let from1904 = false;
	scanXml(parts.read(part), part, limits, {
		open(name, tag) {
			if (tag.depth === 1 && name !== names.workbook) throw damaged(part);
			if (name === names.workbookPr && tag.depth === 2) {
				from1904 = isTrue(tag.value(names.date1904));
			}
			if (name === names.sheet && tag.depth === 3) {
				const state = tag.value(names.state) ?? 'visible';
				sheets.push({
					name: tag.value(names.name) ?? '',
					visible: state === 'visible',
					relation: tag.value(names.id) ?? ''
				});
				if (sheets.length > limits.sheets) {
					throw new Refusal({
						code: 'file.too-many',
						facts: { what: 'sheets', most: limits.sheets }
					});
				}
			}
			return false;
		},
		close: () => false,
		text: () => undefined
	});
	if (sheets.length === 0) throw damaged(part);
	return { sheets, from1904 };
}

function relationOf(
	{ relation }: SheetEntry,
	relationships: readonly Relationship[],
	part: string
): Relationship {
	const found = relationships.find(({ id }) => id === relation);
	if (!found) throw damaged(part);
	return found;
}

const names = {
	workbook: xmlName('workbook'),
	workbookPr: xmlName('workbookPr'),
	date1904: xmlName('date1904'),
	sheet: xmlName('sheet'),
	name: xmlName('name'),
	state: xmlName('state'),
	id: xmlName('id')
};
