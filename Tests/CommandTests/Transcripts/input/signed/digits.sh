# The digits of a key, as its owner reads them out.
izika-rules pack key --key "$1" --format json 2>/dev/null | sed 's/.*"number":"\([^"]*\)".*/\1/'
