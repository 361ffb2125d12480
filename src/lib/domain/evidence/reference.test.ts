import { expect, test } from 'vitest';
import { readReference } from './reference.ts';

test.each([
	['document', '营商办〔2026〕3号'],
	['document', 'OA:2026-15'],
	['document', '会议纪要：第三次'],
	['document', '甲乙'],
	['document', '号'.repeat(60)],
	['link', 'https://www.example.gov.cn/art/2026/10/1.html?a=1#b'],
	['link', 'HTTP://10.1.0.5:8080/通知'],
	['link', 'http://[::1]/']
] as const)('%s: %s', (kind, typed) => {
	expect(readReference(` ${typed} `)).toEqual({ ok: true, value: { kind, reference: typed } });
});

test.each([
	['evidence.link', 'www. 1'],
	['evidence.link', 'ftp://files/1'],
	['evidence.link', 'javascript:alert(1)'],
	['evidence.link', 'data:text/html,<script>'],
	['evidence.link', 'file:///C:/a.doc'],
	['evidence.link', 'http://'],
	['evidence.link', 'http://a b'],
	['evidence.link', 'https://www.gov.cn@example.com/'],
	['evidence.link', 'https://user:secret@example.gov.cn/'],
	['evidence.link', `https://example.gov.cn/${'a'.repeat(1000)}`],
	['evidence.number', '3'],
	['field.empty', ' '],
	['field.long', '号'.repeat(61)],
	['field.unreadable', '营商\u202e办']
])('%s: %s', (code, typed) => {
	expect(readReference(typed)).toMatchObject({
		ok: false,
		problem: { code, at: { field: 'reference' } }
	});
});

test('an address is one without http:// too', () => {
	expect(readReference('www.example.gov.cn/1')).toEqual({
		ok: true,
		value: { kind: 'link', reference: 'http://www.example.gov.cn/1' }
	});
});
