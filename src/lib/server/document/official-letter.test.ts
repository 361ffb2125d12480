import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { writeOfficialLetters, type OfficialLetter } from './official-letter.ts';

const letter: OfficialLetter = {
	...{ number: null, title: '关于报送2026年11月任务进展的函', to: '区教育局：' },
	paragraphs: ['截至11月27日16:02，贵单位还有1项任务没有上报：', '1.第33项　校外<托管>&审批。'],
	...{ sender: '清江区营商办', date: '2026年11月27日' }
};
const at = '2026-11-27T08:02:00.000Z';
const partsOf = async (...letters: OfficialLetter[]) =>
	unzip(await writeOfficialLetters(letters, at));

test('every word of a letter stands there in its order, and nothing else', async () => {
	const { document = '' } = await partsOf(letter);
	expect(textsOf(document)).toEqual([
		...['', letter.title, '', letter.to, ...letter.paragraphs, '', ''],
		...[letter.sender, letter.date]
	]);
	const numbered = await partsOf({ ...letter, number: '清营商办函〔2026〕9号' });
	expect(textsOf(numbered.document ?? '')[0]).toBe('清营商办函〔2026〕9号');
});

test('the page is that of official papers', async () => {
	const { document = '', settings = '' } = await partsOf(letter);
	expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"');
	// 37, 35, 28 and 26 mm
	expect(document).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
	expect(document).toContain('<w:docGrid w:type="linesAndChars" w:linePitch="580"');
	expect(document.match(/<w:p>/g)?.length).toBe(
		document.match(/<w:spacing w:line="580" w:lineRule="exact"\/>/g)?.length
	);
	expect(settings).toContain('<w:evenAndOddHeaders');
});

test('title and body have their types, and names of what stands in for them', async () => {
	const { document = '', styles = '', fontTable = '', footer1 = '' } = await partsOf(letter);
	const title = document.slice(
		document.indexOf('w:jc w:val="center"'),
		document.indexOf(letter.title)
	);
	expect(title).toContain('w:eastAsia="方正小标宋简体"');
	expect(title).toContain('<w:sz w:val="44"/>');
	expect(styles).toMatch(/<w:docDefaults>.*w:eastAsia="仿宋_GB2312".*<w:sz w:val="32"\/>/s);
	expect(fontTable).toMatch(/w:name="方正小标宋简体"><w:altName w:val="小标宋,STZhongsong,SimSun"/);
	expect(fontTable).toMatch(/w:name="仿宋_GB2312"><w:altName w:val="[^"]*FangSong/);
	expect(footer1).toMatch(/— .*PAGE.* —/s);
});

test('each of several begins a page and is numbered from 1', async () => {
	const { document = '' } = await partsOf(letter, { ...letter, to: '区水利局：' });
	expect(document.match(/<w:sectPr/g)).toHaveLength(2);
	expect(document.match(/<w:pgNumType w:start="1"/g)).toHaveLength(2);
	expect(document.indexOf('区教育局：')).toBeLessThan(document.indexOf('<w:sectPr'));
	expect(document.indexOf('区水利局：')).toBeGreaterThan(document.indexOf('<w:sectPr'));
});

test('nobody is named as its author, and its moment is that of the letter', async () => {
	const { core = '' } = await partsOf(letter);
	expect(core).not.toMatch(/creator|lastModifiedBy/);
	expect(core.match(/2026-11-27T08:02:00\.000Z/g)).toHaveLength(2);
});

function textsOf(document: string): string[] {
	return [...document.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) =>
		[...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
			.map(([, text = '']) => text)
			.join('')
			.replace(/&lt;/g, '<')
			.replace(/&gt;/g, '>')
			.replace(/&amp;/g, '&')
	);
}

/** The parts of a package by their names, read back by its central directory. */
function unzip(bytes: Buffer): Record<string, string> {
	const parts: Record<string, string> = {};
	let at = bytes.readUInt32LE(bytes.lastIndexOf('PK\u0005\u0006') + 16);
	while (bytes.readUInt32LE(at) === 0x02014b50) {
		const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
		const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
		const local = bytes.readUInt32LE(at + 42);
		const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
		const data = bytes.subarray(start, start + size);
		const path = bytes.toString('utf8', at + 46, at + 46 + (name ?? 0));
		const text = (method === 0 ? data : inflateRawSync(data)).toString('utf8');
		parts[path.replace(/^.*\/|\.xml$/g, '')] = text;
		at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
	}
	return parts;
}
