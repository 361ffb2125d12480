import { columnSynonyms } from '../../domain/list/column-synonyms.ts';
import { readList } from '../../domain/list/read-list.ts';
import { matchList } from '../../domain/match/match-list.ts';
import { makeUnitDirectory } from '../../domain/unit-directory.ts';
import { jurisdictionOf } from '../../domain/unit-name.ts';
import { readSource } from './read-source.ts';
import { writeList } from '../workbook/write-list.ts';

const tasks = 300;
const times = 4;

/**
 * Reads a list made up on the spot, a few times over, so that the code which reads lists is compiled
 * and quick when a real one comes.
 */
export function rehearse(): void {
	const bytes = rehearsalList();
	const directory = makeUnitDirectory(jurisdictionOf('试点市'), []);
	for (let time = 0; time < times; time++) {
		const opened = readSource(bytes, 'file', '清单.xlsx');
		if (!opened.ok) return;
		const context = { synonyms: columnSynonyms, directory, choices: {} };
		const reading = readList(opened.value, context);
		if (reading.status !== 'ready') return;
		matchList(reading.tasks, [], {});
	}
}

function rehearsalList(): Uint8Array {
	return writeList({
		sheet: '清单',
		title: '试点市2026年营商环境改革任务责任清单',
		columns: ['序号', '重点任务', '改革措施', '责任单位', '责任人', '完成时限'].map((heading) => ({
			heading,
			width: 20,
			look: 'left'
		})),
		rows: Array.from({ length: tasks }, (_, at) => [
			{ value: String(at + 1) },
			{ value: `事项${at % 12}` },
			{ value: `办好第${at + 1}个事项的全部环节，减材料、减时限，全程网上办理。` },
			{ value: `市第${at % 60}局、市第${(at + 7) % 60}局` },
			{ value: '田七' },
			{ value: `2026年${(at % 12) + 1}月底前` }
		])
	});
}
