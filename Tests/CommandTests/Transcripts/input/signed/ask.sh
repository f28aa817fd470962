#!/bin/sh
# What ssh-keygen asks for a passphrase by where there is no terminal.
echo "$PASSPHRASE"
