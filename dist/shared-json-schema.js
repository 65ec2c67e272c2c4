import { counted } from "./shared-checks.js";
// src/input/document/json-schema.ts
const deepest = 120;
const wrongValue = (wanted) => ({
	path: [],
	kind: "wrong-value",
	wanted
});
const within = (step, fault) => ({
	...fault,
	path: [step, ...fault.path]
});
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isType = {
	string: (value) => typeof value === "string",
	number: Number.isFinite,
	integer: Number.isInteger,
	boolean: (value) => typeof value === "boolean",
	null: (value) => value === null,
	array: Array.isArray,
	object: isObject
};
const withArticle = (type) => {
	if (type === "null") return type;
	return /^[aio]/.test(type) ? `an ${type}` : `a ${type}`;
};
const typed = ({ type }) => {
	if (type === void 0) return void 0;
	const names = [type].flat();
	const tests = names.map((name) => {
		const test = isType[name];
		if (test === void 0) throw new Error(`There is not JSON type ${name}.`);
		return test;
	});
	const fault = wrongValue(`must be ${names.map(withArticle).join(" or ")}`);
	return (value) => tests.some((test) => test(value)) ? void 0 : fault;
};
const chosen = (schema) => {
	const choices = schema.const === void 0 ? schema.enum : [schema.const];
	if (choices === void 0) return void 0;
	const [only, ...others] = choices;
	const fault = wrongValue(others.length === 0 ? `must be ${String(only)}` : `must be one of ${choices.join(", ")}`);
	const set = new Set(choices);
	return (value) => set.has(value) ? void 0 : fault;
};
const amountOf = (value) => typeof value === "number" ? value : void 0;
const charactersIn = (value) => typeof value === "string" ? Array.from(value).length : void 0;
const itemsIn = (value) => Array.isArray(value) ? value.length : void 0;
const atLeast = (amount, limit) => amount >= limit;
const atMost = (amount, limit) => amount <= limit;
const above = (amount, limit) => amount > limit;
const characters = (limit) => counted(limit, "character");
const items = (limit) => counted(limit, "item");
const limited = [
	[
		"minimum",
		amountOf,
		atLeast,
		"must be at least",
		String
	],
	[
		"exclusiveMinimum",
		amountOf,
		above,
		"must be greater than",
		String
	],
	[
		"maximum",
		amountOf,
		atMost,
		"must be at most",
		String
	],
	[
		"minLength",
		charactersIn,
		atLeast,
		"must have at least",
		characters
	],
	[
		"maxLength",
		charactersIn,
		atMost,
		"must have at most",
		characters
	],
	[
		"minItems",
		itemsIn,
		atLeast,
		"must have at least",
		items
	],
	[
		"maxItems",
		itemsIn,
		atMost,
		"must have at most",
		items
	]
].map(([keyword, measure, holds, words, limitWords]) => (schema) => {
	const limit = schema[keyword];
	if (limit === void 0) return void 0;
	const fault = wrongValue(`${words} ${limitWords(limit)}`);
	return (value) => {
		const amount = measure(value);
		return amount === void 0 || holds(amount, limit) ? void 0 : fault;
	};
});
const formed = ({ pattern, description }) => {
	if (pattern === void 0) return void 0;
	const expression = new RegExp(pattern, "u");
	const fault = {
		path: [],
		kind: "wrong-form",
		form: description
	};
	return (value) => typeof value !== "string" || expression.test(value) ? void 0 : fault;
};
const listed = (schema, scope) => {
	if (schema.items === void 0) return void 0;
	const judge = judgeFor(schema.items, scope);
	return (value, depth) => {
		if (!Array.isArray(value)) return void 0;
		for (const [i, item] of value.entries()) {
			const fault = judge(item, depth);
			if (fault !== void 0) return within(String(i), fault);
		}
	};
};
const complete = ({ required }) => required === void 0 ? void 0 : (value) => {
	if (!isObject(value)) return void 0;
	const name = required.find((one) => !Object.hasOwn(value, one));
	return name === void 0 ? void 0 : {
		path: [],
		kind: "missing-name",
		name
	};
};
const unknownName = (known) => (name) => ({
	path: [],
	kind: "unknown-name",
	name,
	known
});
const others = ({ properties = {}, additionalProperties = true }, scope) => {
	if (additionalProperties === true) return void 0;
	const known = new Set(Object.keys(properties));
	const refuse = unknownName([...known]);
	const judge = additionalProperties === false ? void 0 : judgeFor(additionalProperties, scope);
	return (value, depth) => {
		if (!isObject(value)) return void 0;
		for (const name of Object.keys(value)) {
			if (known.has(name)) continue;
			if (judge === void 0) return refuse(name);
			const fault = judge(value[name], depth);
			if (fault !== void 0) return within(name, fault);
		}
	};
};
const named = ({ properties }, scope) => {
	if (properties === void 0) return void 0;
	const judges = Object.entries(properties).map(([name, schema]) => [name, judgeFor(schema, scope)]);
	return (value, depth) => {
		if (!isObject(value)) return void 0;
		for (const [name, judge] of judges) {
			const fault = Object.hasOwn(value, name) ? judge(value[name], depth) : void 0;
			if (fault !== void 0) return within(name, fault);
		}
	};
};
const conditional = (schema, scope) => {
	if (schema.if === void 0) return void 0;
	const applies = judgeFor(schema.if, scope);
	const then = judgeFor(schema.then ?? {}, scope);
	const otherwise = judgeFor(schema.else ?? {}, scope);
	return (value, depth) => applies(value, depth) === void 0 ? then(value, depth) : otherwise(value, depth);
};
const combined = ({ allOf }, scope) => allOf && inTurn(allOf.map((schema) => judgeFor(schema, scope)));
const referred = ({ $ref }, scope) => {
	if ($ref === void 0) return void 0;
	const judge = judgeAt($ref, scope);
	const fault = wrongValue("is nested too deeply");
	return (value, depth) => depth === deepest ? fault : judge(value, depth + 1);
};
const readers = [
	referred,
	typed,
	...limited,
	formed,
	listed,
	complete,
	others,
	named,
	chosen,
	combined,
	conditional
];
const keywords = /* @__PURE__ */ new Set([
	"$schema",
	"$id",
	"$ref",
	"$defs",
	"title",
	"description",
	"type",
	"const",
	"enum",
	"minimum",
	"exclusiveMinimum",
	"maximum",
	"minLength",
	"maxLength",
	"pattern",
	"minItems",
	"maxItems",
	"items",
	"required",
	"properties",
	"additionalProperties",
	"allOf",
	"if",
	"then",
	"else"
]);
const inTurn = (judges) => (value, depth) => {
	for (const judge of judges) {
		const fault = judge(value, depth);
		if (fault !== void 0) return fault;
	}
};
const judgeFor = (schema, scope) => {
	if (schema === true) return () => void 0;
	if (schema === false) return () => wrongValue("must not be there");
	const strange = Object.keys(schema).find((keyword) => !keywords.has(keyword));
	if (strange !== void 0) throw new Error(`The JSON Schema keyword ${strange} is not known here.`);
	return inTurn(readers.flatMap((reader) => reader(schema, scope) ?? []));
};
const schemaAt = (schema, [keyword, name = "", ...rest]) => {
	if (keyword === void 0 || typeof schema !== "object") return schema;
	const schemas = keyword === "$defs" ? schema.$defs : schema.properties;
	return schemaAt(schemas?.[name], rest);
};
const judgeAt = (reference, scope) => {
	const { root, judges } = scope;
	const known = judges.get(reference);
	if (known !== void 0) return known;
	const schema = schemaAt(root, reference.split("/").slice(1));
	if (schema === void 0) throw new Error(`The JSON Schema has nothing at ${reference}.`);
	let judge;
	judges.set(reference, (value, depth) => judge?.(value, depth));
	judge = judgeFor(schema, scope);
	judges.set(reference, judge);
	return judge;
};
const shapeOf = (root, reference = "#") => {
	const judge = judgeAt(reference, {
		root,
		judges: /* @__PURE__ */ new Map()
	});
	const faultIn = (value) => judge(value, 0);
	return {
		faultIn,
		fits: (value) => faultIn(value) === void 0
	};
};
export { shapeOf };
