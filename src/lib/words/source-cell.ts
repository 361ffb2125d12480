import { placeWords } from './place.ts';

type Place = { file: string; sheet: string; cell: string };

/** So much of a text that was replaced stands beside the one that is there now. */
const most = 40;

/** Where a value of a task stood in its list. */
export const sourceWords = {
	place: ({ sheet, cell }: Place) => (sheet === '' ? cell : `${sheet}!${cell}`),
	spoken: (of: string, { file, sheet, cell }: Place) =>
		`${of}来自清单${file === '' ? '' : `“${file}”`} ${placeWords(sheet === '' ? '' : `工作表“${sheet}”`, cell)}`,
	origin: (of: string, place: Place) => `原来的${sourceWords.spoken(of, place)}`,
	was: (text: string) => {
		if (text === '') return '导入后改过';
		return `导入时为“${text.length > most ? `${text.slice(0, most)}…` : text}”`;
	},
	from: (files: readonly string[]) => `单元格出处：${files.map((file) => `“${file}”`).join('、')}`
};
