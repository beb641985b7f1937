import { SecretsLoading } from "@/components/secrets/secrets-loading";

export default function Loading() {
  return <SecretsLoading />;
}
