import { passwordExamples } from '../domain/password-example.ts';

/** Beside every field for a password. */
export const passwordWords = {
	show: '显示密码',
	hide: '隐藏密码',
	rules: {
		dengbao: `至少 10 个字符，大写字母、小写字母、数字、标点中要有 3 类，不要用自己的姓名或账号。例：${passwordExamples.dengbao}（请另想几个词）`,
		asvs: `至少 12 个字符，越长越好，不要用自己的姓名或账号。例：${passwordExamples.asvs}（请另想几个词）`
	}
};
