// src/model/own-property.ts
const ownProperty = (value, name) => typeof value === "object" && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : void 0;
export { ownProperty };
