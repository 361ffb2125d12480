import { expect, test } from 'vitest';
import { attachment } from './attachment.server.ts';

test.each([
	[
		'操作日志-2026-11-21.csv',
		'audit-2026-11-21.csv',
		`attachment; filename="audit-2026-11-21.csv"; filename*=UTF-8''%E6%93%8D%E4%BD%9C%E6%97%A5%E5%BF%97-2026-11-21.csv`
	],
	[
		'a(1)*!.csv',
		'a"b\r\nc.csv',
		`attachment; filename="a_b__c.csv"; filename*=UTF-8''a%281%29%2A%21.csv`
	]
])('%s is named in both spellings, and nothing breaks out of the header', (name, plain, header) => {
	expect(attachment(name, plain)).toBe(header);
});
