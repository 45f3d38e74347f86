/** The French help of the custom functions in the autocomplete: what the JSDoc of Code.js says, as Univer wants it. */
import { FunctionType, type IFunctionInfo } from '@univerjs/engine-formula';
import { customFunctions } from '../appsscript/source';

/** One record per function marked `@customfunction`.
 * @example functionHelp(code).map(({ functionName }) => functionName) // ['UE_AVERAGE', …] */
export const functionHelp = (code: string): readonly IFunctionInfo[] =>
  customFunctions(code).map(({ name, description, parameters }) => ({
    functionName: name,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description,
      example: /^(décimales|decimales|semestre)$/.test(parameter.name) ? '2' : 'A2:F31',
      require: parameter.optional ? 0 : 1,
      repeat: 0,
    })),
  }));
