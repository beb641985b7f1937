import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { VersionDetail } from "@/components/versions/version-detail";

interface Address {
  params: Promise<{ version: string }>;
}

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  return { title: `v${(await params).version}` };
}

export default async function VersionPage({ params }: Address) {
  const { version } = await params;
  if (!/^[1-9]\d*$/.test(version)) notFound();
  return <VersionDetail number={Number(version)} />;
}
