import { MissingLambda } from "@/components/workspace/missing-lambda";

export default function FunctionNotFound() {
  return <MissingLambda />;
}
