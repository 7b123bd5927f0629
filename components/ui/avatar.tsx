import { hueOf, initialsOf } from "./avatar-identity";
import { cn } from "./cn";

const sizes = {
  xs: "size-4.5 text-[0.5625rem]",
  sm: "size-6 text-[0.6875rem]",
  md: "size-8 text-xs",
  lg: "size-10 text-sm",
};

type AvatarProps = {
  name: string;
  size?: keyof typeof sizes;
  /** Says the name to screen readers; leave it off where the name stands beside the picture. */
  labelled?: boolean;
  className?: string;
};

export function Avatar({ name, size = "sm", labelled = false, className }: AvatarProps) {
  const hue = hueOf(name);
  return (
    <span
      data-slot="avatar"
      title={name}
      className={cn(
        "inline-flex shrink-0 items-center justify-center rounded-full font-semibold tracking-tight select-none",
        sizes[size],
        className,
      )}
      style={{
        backgroundColor: `light-dark(oklch(0.9 0.05 ${hue}), oklch(0.36 0.06 ${hue}))`,
        color: `light-dark(oklch(0.38 0.08 ${hue}), oklch(0.9 0.055 ${hue}))`,
      }}
    >
      <span aria-hidden>{initialsOf(name)}</span>
      {labelled ? <span className="sr-only">{name}</span> : null}
    </span>
  );
}
