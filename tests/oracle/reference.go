// SPDX-License-Identifier: MIT

// The second opinion on image names: github.com/docker/distribution/reference.
//
//	reference parse             one name a line on stdin, in hex; its parts or "-" on stdout
//	reference bench ROUNDS      names on stdin, one a line; nanoseconds and allocations a name
package main

import (
	"bufio"
	_ "crypto/sha256"
	_ "crypto/sha512"
	"encoding/hex"
	"fmt"
	"os"
	"runtime"
	"strconv"
	"strings"
	"time"

	"github.com/docker/distribution/reference"
)

func parse(text string) string {
	named, err := reference.ParseNormalizedNamed(text)
	if err != nil {
		return "-\t" + strings.Join(strings.Fields(err.Error()), " ")
	}
	tag, digest := "", ""
	if tagged, ok := named.(reference.Tagged); ok {
		tag = tagged.Tag()
	}
	if digested, ok := named.(reference.Digested); ok {
		digest = digested.Digest().String()
	}
	return strings.Join([]string{"+", reference.Domain(named), reference.Path(named), tag, digest,
		reference.FamiliarString(named), named.String()}, "\t")
}

func lines() []string {
	var out []string
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(make([]byte, 1<<20), 1<<24)
	for in.Scan() {
		out = append(out, in.Text())
	}
	if in.Err() != nil {
		fail(in.Err())
	}
	return out
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(2)
}

func bench(rounds int) {
	names := lines()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	start := time.Now()
	for i := 0; i < rounds; i++ {
		for _, name := range names {
			if _, err := reference.ParseNormalizedNamed(name); err != nil {
				fail(err)
			}
		}
	}
	elapsed := time.Since(start)
	runtime.ReadMemStats(&after)
	count := float64(rounds * len(names))
	fmt.Printf("%.1f %.1f\n", float64(elapsed.Nanoseconds())/count,
		float64(after.Mallocs-before.Mallocs)/count)
}

func main() {
	switch {
	case len(os.Args) == 2 && os.Args[1] == "parse":
		out := bufio.NewWriter(os.Stdout)
		for _, line := range lines() {
			text, err := hex.DecodeString(line)
			if err != nil {
				fail(err)
			}
			fmt.Fprintln(out, parse(string(text)))
		}
		if err := out.Flush(); err != nil {
			fail(err)
		}
	case len(os.Args) == 3 && os.Args[1] == "bench":
		rounds, err := strconv.Atoi(os.Args[2])
		if err != nil {
			fail(err)
		}
		bench(rounds)
	default:
		fmt.Fprintln(os.Stderr, "usage: reference parse | reference bench ROUNDS")
		os.Exit(2)
	}
}
