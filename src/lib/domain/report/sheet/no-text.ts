/**
 * Whether a cell says nothing: blank, or one of the signs that offices put where nothing is to be
 * said (无, —, /). 无进展 says something.
 */
export function isNoText(text: string | null): boolean {
	return nothing.test((text ?? '').replace(/[\s\p{P}\p{S}]/gu, ''));
}

const nothing = /^(?:暂?无|空|同上|NA)?$/i;
