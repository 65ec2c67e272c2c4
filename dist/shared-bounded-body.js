// src/dns/bounded-body.ts
const firstSize = 4096;
const createBody = (longest) => {
	let kept = Buffer.alloc(0);
	let size = 0;
	return {
		add: (chunk) => {
			const end = size + chunk.length;
			if (end > longest) return false;
			if (end > kept.length) {
				const grown = Buffer.alloc(Math.min(longest, Math.max(firstSize, end, 2 * kept.length)));
				grown.set(kept.subarray(0, size));
				kept = grown;
			}
			kept.set(chunk, size);
			size = end;
			return true;
		},
		whole: () => kept.subarray(0, size)
	};
};
export { createBody };
