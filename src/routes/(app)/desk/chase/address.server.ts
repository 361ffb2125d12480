import { isLoopback } from '$lib/domain/host.ts';

/**
 * Where others reach the program: as the rules say, else where this request came from. An address that
 * leads to one's own machine alone is of use to nobody else.
 */
export function addressFor(
	publicAddress: string,
	url: URL
): { address: string; isOnlyHere: boolean } {
	const own = publicAddress.replace(/\/+$/, '');
	if (own !== '') return { address: own, isOnlyHere: false };
	return { address: url.origin, isOnlyHere: isLoopback(url.hostname) };
}
