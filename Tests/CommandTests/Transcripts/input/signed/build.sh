# Writes the pack of this folder as GNU tar does, with the signatures that lie in it.
LC_ALL=C sha256sum pack.yaml rules.lua > izika.sums
find signatures -name '*.sig' 2>/dev/null | LC_ALL=C sort > names
tar --format=ustar --mtime=@0 --owner=0 --group=0 --numeric-owner --mode=0644 --no-recursion -b1 \
  -cf ../visites.izika izika.sums -T names pack.yaml rules.lua
rm izika.sums names
