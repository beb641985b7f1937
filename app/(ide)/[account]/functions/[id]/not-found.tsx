import { MissingLambda } from "@/components/lambdas/missing-lambda";

export default function NotFound() {
  return <MissingLambda />;
}
