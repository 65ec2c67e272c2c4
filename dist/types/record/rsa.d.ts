/** As much of DER (RFC 5280 §4.1) as it takes to measure an RSA public key. */
/**
 * The size in bits of the modulus of an RSA key in a SubjectPublicKeyInfo (RFC 5280 §4.1);
 * `undefined` where `der` holds none. Octets behind it are not looked at.
 */
export declare const rsaBits: (der: Uint8Array) => number | undefined;
