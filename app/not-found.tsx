import Link from "next/link";
import { Button } from "@/components/ui/button";

export default function NotFound() {
  return (
    <main className="grid h-full place-items-center p-6">
      <title>Nothing at this address · Parley</title>
      <div className="max-w-sm text-center">
        <h1 className="text-20">Nothing at this address</h1>
        <p className="mt-2 text-ink-2">
          The page may have moved, or what it showed was deleted. Check the address, or start from
          the functions.
        </p>
        <div className="mt-5 flex justify-center gap-2">
          <Button asChild tone="ink">
            <Link href="/">All functions</Link>
          </Button>
          <Button asChild>
            <Link href="/default/templates">Templates</Link>
          </Button>
        </div>
      </div>
    </main>
  );
}
