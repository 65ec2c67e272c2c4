/** What HCL's native syntax and its JSON syntax are parsed into. */
import type { Scalar } from '../../document/tree.ts';

/** Offsets of the first character and of the one after the last. */
export interface Span {
  readonly at: number;
  readonly end: number;
}

export type Expression = Span &
  (
    | { readonly kind: 'literal'; readonly value: Scalar }
    | { readonly kind: 'template'; readonly parts: readonly TemplatePart[] }
    /** The first name of a traversal: `var` in `var.domain`. */
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'attribute'; readonly of: Expression; readonly name: string }
    | { readonly kind: 'index'; readonly of: Expression; readonly key: Expression }
    /** `of[*].a`: `each` is evaluated with every item as its `item`. */
    | { readonly kind: 'splat'; readonly of: Expression; readonly each: Expression }
    | { readonly kind: 'item' }
    | {
        readonly kind: 'call';
        readonly name: string;
        readonly args: readonly Expression[];
        /** The last argument is a list of arguments: `merge(maps...)`. */
        readonly expands: boolean;
      }
    | { readonly kind: 'tuple'; readonly items: readonly Expression[] }
    | { readonly kind: 'object'; readonly items: readonly ObjectItem[] }
    | ({ readonly kind: 'for' } & ForExpression)
    | {
        readonly kind: 'conditional';
        readonly condition: Expression;
        readonly whenTrue: Expression;
        readonly whenFalse: Expression;
      }
    | { readonly kind: 'unary'; readonly operator: UnaryOperator; readonly operand: Expression }
    | {
        readonly kind: 'binary';
        readonly operator: BinaryOperator;
        readonly left: Expression;
        readonly right: Expression;
      }
  );

export type UnaryOperator = '-' | '!';

export const binaryOperators = [
  ['||'],
  ['&&'],
  ['==', '!='],
  ['<', '>', '<=', '>='],
  ['+', '-'],
  ['*', '/', '%'],
] as const;

export type BinaryOperator = (typeof binaryOperators)[number][number];

export interface ObjectItem {
  readonly key: Expression;
  readonly value: Expression;
}

export interface ForExpression {
  /** The names of key (or index) and value. */
  readonly key: string | undefined;
  readonly value: string;
  readonly of: Expression;
  /** Present if the result is an object. */
  readonly resultKey?: Expression;
  readonly result: Expression;
  readonly condition?: Expression;
  /** `...`: values of one key are collected in a list. */
  readonly groups: boolean;
}

export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly value: Expression }
  | {
      readonly kind: 'if';
      readonly condition: Expression;
      readonly whenTrue: readonly TemplatePart[];
      readonly whenFalse: readonly TemplatePart[];
    }
  | {
      readonly kind: 'for';
      readonly key: string | undefined;
      readonly value: string;
      readonly of: Expression;
      readonly parts: readonly TemplatePart[];
    };

export interface Attribute extends Span {
  readonly name: string;
  readonly value: Expression;
}

export interface Block extends Span {
  readonly type: string;
  readonly labels: readonly string[];
  readonly body: Body;
  /** A fault ended it: it may hold more than was read. */
  readonly broken?: true;
}

export interface Body {
  readonly attributes: readonly Attribute[];
  readonly blocks: readonly Block[];
}

/** What is wrong with the text, and at which offset. */
export interface SyntaxFault {
  readonly at: number;
  /** A clause of printable ASCII. */
  readonly message: string;
}

export interface ParsedBody {
  readonly body: Body;
  readonly faults: readonly SyntaxFault[];
}
