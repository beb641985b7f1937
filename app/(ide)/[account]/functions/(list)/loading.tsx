import { FunctionsLoading } from "@/components/lambdas/functions-loading";

export default function Loading() {
  return <FunctionsLoading />;
}
