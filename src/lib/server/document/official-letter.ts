import {
	AlignmentType,
	Document,
	DocumentGridType,
	Footer,
	LineRuleType,
	NumberFormat,
	Packer,
	PageNumber,
	Paragraph,
	TextRun,
	type IParagraphOptions,
	type ISectionOptions
} from 'docx';

/** A letter in the form of official papers, with every word of it; what is null is not there. */
export type OfficialLetter = {
	/** 发文字号, as somebody typed it. */
	number: string | null;
	title: string;
	/** 主送, with its colon. */
	to: string;
	paragraphs: readonly string[];
	sender: string;
	date: string;
};

/**
 * Letters in one file after GB/T 9704-2012, each on a page of its own and numbered from 1: A4 with
 * margins of 37, 35, 28 and 26 mm, 22 lines of 28 characters, 3号 body in lines of 29 pt, 2号 title.
 * Place is left for the seal; none is drawn.
 */
export function writeOfficialLetters(
	letters: readonly OfficialLetter[],
	at: string
): Promise<Buffer> {
	const document = new Document({
		evenAndOddHeaderAndFooters: true,
		styles: {
			default: {
				document: {
					run: { font: named(fonts.body), size: half(16), language: { eastAsia: 'zh-CN' } },
					paragraph: { spacing: line }
				}
			}
		},
		sections: letters.map(sectionOf)
	});
	return Packer.toBuffer(document, undefined, [
		{ path: 'word/fontTable.xml', data: fontTable() },
		{ path: 'docProps/core.xml', data: madeAt(at) }
	]);
}

/** Each with what stands in for it: names only, for a font is not ours to give away. */
const fonts = {
	title: ['方正小标宋简体', '小标宋', 'STZhongsong', 'SimSun'],
	body: ['仿宋_GB2312', 'FangSong_GB2312', '仿宋', 'FangSong', 'STFangsong', 'Noto Serif CJK SC'],
	page: ['宋体', 'SimSun', 'STSong', 'Noto Serif CJK SC']
} as const;

const points = 20;
const mm = (length: number) => Math.round((length / 25.4) * 72 * points);
const character = 16 * points;
const line = { line: 29 * points, lineRule: LineRuleType.EXACT };
const half = (size: number) => size * 2;

function named([name]: readonly [string, ...string[]]) {
	return { ascii: name, hAnsi: name, eastAsia: name, cs: name };
}

function sectionOf(letter: OfficialLetter): ISectionOptions {
	return {
		properties: {
			page: {
				size: { width: mm(210), height: mm(297) },
				margin: {
					...{ top: mm(37), bottom: mm(35), left: mm(28), right: mm(26) },
					// the number of the page stands 7 mm below the text
					...{ header: mm(15), footer: mm(23), gutter: 0 }
				},
				pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL }
			},
			// 156 mm in 28 characters: a little closer than the 16 pt of the type, in 4096ths of a point
			grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch: 29 * points, charSpace: -848 }
		},
		footers: { default: pageFooter(AlignmentType.RIGHT), even: pageFooter(AlignmentType.LEFT) },
		children: [
			...(letter.number === null ? [] : [plain(letter.number, { alignment: AlignmentType.RIGHT })]),
			plain(''),
			new Paragraph({
				alignment: AlignmentType.CENTER,
				spacing: line,
				children: [new TextRun({ text: letter.title, font: named(fonts.title), size: half(22) })]
			}),
			plain(''),
			plain(letter.to),
			...letter.paragraphs.map((text) => plain(text, { indent: { firstLine: 2 * character } })),
			plain('', { keepNext: true }),
			plain('', { keepNext: true }),
			...signature(letter)
		]
	};
}

function plain(text: string, options: IParagraphOptions = {}): Paragraph {
	return new Paragraph({ spacing: line, ...options, children: [new TextRun(text)] });
}

/** The date four characters from the right, the office centred above it; the longer of the two leads. */
function signature({ sender, date }: OfficialLetter): Paragraph[] {
	const wider = sender.length - date.length;
	const right = (characters: number): IParagraphOptions => ({
		alignment: AlignmentType.RIGHT,
		indent: { right: Math.round(characters * character) },
		keepLines: true
	});
	const [ofSender, ofDate] = wider > 0 ? [2, Math.max(4, 2 + wider / 2)] : [4 - wider / 2, 4];
	return [plain(sender, { ...right(ofSender), keepNext: true }), plain(date, right(ofDate))];
}

/** — 1 —, one character in from the side on which a page is opened. */
function pageFooter(alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']): Footer {
	const run = { font: named(fonts.page), size: half(14) };
	const side = alignment === AlignmentType.LEFT ? { left: 14 * points } : { right: 14 * points };
	const number = new TextRun({ ...run, children: ['— ', PageNumber.CURRENT, ' —'] });
	return new Footer({ children: [new Paragraph({ alignment, indent: side, children: [number] })] });
}

/** Where a machine lacks a font, the names of those that may stand in for it. */
function fontTable(): string {
	const entries = Object.values(fonts).map(
		([name, ...others]) =>
			`<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/><w:charset w:val="86"/></w:font>`
	);
	return `${declaration}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${entries.join('')}</w:fonts>`;
}

/** The package would write the clock of the machine, and a name for the author. */
function madeAt(at: string): string {
	const moment = (name: string) =>
		`<dcterms:${name} xsi:type="dcterms:W3CDTF">${at}</dcterms:${name}>`;
	return `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${moment('created')}${moment('modified')}</cp:coreProperties>`;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
