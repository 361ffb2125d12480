/** Whether 存在问题 tells of one: 无, /, — and the like say that there is none. */
export function isRealProblem(text: string | null): boolean {
	return !none.test((text ?? '').replace(/[\s\p{P}\p{S}]/gu, ''));
}

const none =
	/^(?:(?:目前|本月|暂时?)*(?:无|没有|不存在)(?:存在)?(?:任何|明显|突出|其他)?(?:问题|困难)?|NA)*$/i;
