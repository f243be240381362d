// SPDX-License-Identifier: Apache-2.0
// The compression function of SHA-512 (FIPS 180-4 section 6.4.2), four lanes a vector; sha512x4.c
// says what for. In assembly because 16 registers are just enough: from intrinsics gcc 12 makes a
// function that spills them, 10 % slower at -O2 and 45 % at -O3.
//
//   rdi            state: 8 words of 4 lanes
//   rsi            block: 16 words of 4 lanes; the window of the message schedule moves through it
//   rdx            lanes that run, all ones or zero
//   rax            constants of the next 16 rounds
//   ymm0 … ymm7    a … h, which rotate by name and not by moves
//   ymm8, ymm9     b ^ c, and a ^ b, which is b ^ c of the next round; they take turns
//   ymm10 … ymm14  for the moment
//   ymm15          bytes in the order that rotates a word right by 8

	.intel_syntax noprefix

// to = x >>> n, by way of spare.
.macro rotate to, x, n, spare
	vpsrlq	\to, \x, \n
	vpsllq	\spare, \x, 64 - \n
	vpxor	\to, \to, \spare
.endm

// ymm10 = x >>> n1 ^ x >>> n2 ^ x >>> n3
.macro big_sigma x, n1, n2, n3
	rotate	ymm10, \x, \n1, ymm12
	rotate	ymm11, \x, \n2, ymm12
	vpxor	ymm10, ymm10, ymm11
	rotate	ymm11, \x, \n3, ymm12
	vpxor	ymm10, ymm10, ymm11
.endm

// Round t mod 16: d becomes the next e, h the next a. Ch(e, f, g) is e & (f ^ g) ^ g; Maj(a, b, c)
// is (a ^ b) & (b ^ c) ^ b.
.macro round t, a, b, c, d, e, f, g, h, ab, bc
	vpbroadcastq ymm10, [rax + 8 * (\t)]
	vpaddq	\h, \h, [rsi + 32 * (\t)]
	vpaddq	\h, \h, ymm10
	vpxor	ymm10, \f, \g
	vpand	ymm10, ymm10, \e
	vpxor	ymm10, ymm10, \g
	vpaddq	\h, \h, ymm10
	big_sigma \e, 14, 18, 41
	vpaddq	\h, \h, ymm10
	vpaddq	\d, \d, \h
	vpxor	\ab, \a, \b
	vpand	\bc, \bc, \ab
	vpxor	\bc, \bc, \b
	vpaddq	\h, \h, \bc
	big_sigma \a, 28, 34, 39
	vpaddq	\h, \h, ymm10
.endm

// Word t of the block becomes word t + 16 of the schedule, from words t, t + 1, t + 9 and t + 14.
.macro schedule t
	vmovdqa	ymm13, [rsi + 32 * ((\t + 1) & 15)]
	vmovdqa	ymm14, [rsi + 32 * ((\t + 14) & 15)]
	rotate	ymm10, ymm13, 1, ymm12
	vpshufb	ymm11, ymm13, ymm15
	vpsrlq	ymm12, ymm13, 7
	vpxor	ymm10, ymm10, ymm11
	vpxor	ymm10, ymm10, ymm12
	vpaddq	ymm10, ymm10, [rsi + 32 * (\t)]
	vpaddq	ymm10, ymm10, [rsi + 32 * ((\t + 9) & 15)]
	rotate	ymm11, ymm14, 19, ymm12
	rotate	ymm13, ymm14, 61, ymm12
	vpsrlq	ymm12, ymm14, 6
	vpxor	ymm11, ymm11, ymm13
	vpxor	ymm11, ymm11, ymm12
	vpaddq	ymm10, ymm10, ymm11
	vmovdqa	[rsi + 32 * (\t)], ymm10
.endm

.macro step t, registers:vararg
	round	\t, \registers
	.if scheduling
	schedule \t
	.endif
.endm

// After eight rounds every register has its name again.
.macro eight_rounds t
	step	\t + 0, ymm0, ymm1, ymm2, ymm3, ymm4, ymm5, ymm6, ymm7, ymm8, ymm9
	step	\t + 1, ymm7, ymm0, ymm1, ymm2, ymm3, ymm4, ymm5, ymm6, ymm9, ymm8
	step	\t + 2, ymm6, ymm7, ymm0, ymm1, ymm2, ymm3, ymm4, ymm5, ymm8, ymm9
	step	\t + 3, ymm5, ymm6, ymm7, ymm0, ymm1, ymm2, ymm3, ymm4, ymm9, ymm8
	step	\t + 4, ymm4, ymm5, ymm6, ymm7, ymm0, ymm1, ymm2, ymm3, ymm8, ymm9
	step	\t + 5, ymm3, ymm4, ymm5, ymm6, ymm7, ymm0, ymm1, ymm2, ymm9, ymm8
	step	\t + 6, ymm2, ymm3, ymm4, ymm5, ymm6, ymm7, ymm0, ymm1, ymm8, ymm9
	step	\t + 7, ymm1, ymm2, ymm3, ymm4, ymm5, ymm6, ymm7, ymm0, ymm9, ymm8
.endm

	.text
	.globl	lg_sha512x4_compress
	.hidden	lg_sha512x4_compress
	.type	lg_sha512x4_compress, @function
	.p2align 6
lg_sha512x4_compress:
	.cfi_startproc
	lea	rax, [rip + .Lconstants]
	vmovdqa	ymm15, [rip + .Lright_by_8]
	.irp	i, 0, 1, 2, 3, 4, 5, 6, 7
	vmovdqa	ymm\i, [rdi + 32 * \i]
	.endr
	vpxor	ymm9, ymm1, ymm2
	mov	ecx, 4
	.p2align 6
1:
	scheduling = 1
	eight_rounds 0
	eight_rounds 8
	add	rax, 8 * 16
	dec	ecx
	jnz	1b
	scheduling = 0
	eight_rounds 0
	eight_rounds 8
	vmovdqa	ymm15, [rdx]
	.irp	i, 0, 1, 2, 3, 4, 5, 6, 7
	vpand	ymm\i, ymm\i, ymm15
	vpaddq	ymm\i, ymm\i, [rdi + 32 * \i]
	vmovdqa	[rdi + 32 * \i], ymm\i
	.endr
	vzeroupper
	ret
	.cfi_endproc
	.size	lg_sha512x4_compress, . - lg_sha512x4_compress

	.section .rodata
	.p2align 6
.Lconstants: // FIPS 180-4 section 4.2.3
	.quad	0x428a2f98d728ae22, 0x7137449123ef65cd, 0xb5c0fbcfec4d3b2f, 0xe9b5dba58189dbbc
	.quad	0x3956c25bf348b538, 0x59f111f1b605d019, 0x923f82a4af194f9b, 0xab1c5ed5da6d8118
	.quad	0xd807aa98a3030242, 0x12835b0145706fbe, 0x243185be4ee4b28c, 0x550c7dc3d5ffb4e2
	.quad	0x72be5d74f27b896f, 0x80deb1fe3b1696b1, 0x9bdc06a725c71235, 0xc19bf174cf692694
	.quad	0xe49b69c19ef14ad2, 0xefbe4786384f25e3, 0x0fc19dc68b8cd5b5, 0x240ca1cc77ac9c65
	.quad	0x2de92c6f592b0275, 0x4a7484aa6ea6e483, 0x5cb0a9dcbd41fbd4, 0x76f988da831153b5
	.quad	0x983e5152ee66dfab, 0xa831c66d2db43210, 0xb00327c898fb213f, 0xbf597fc7beef0ee4
	.quad	0xc6e00bf33da88fc2, 0xd5a79147930aa725, 0x06ca6351e003826f, 0x142929670a0e6e70
	.quad	0x27b70a8546d22ffc, 0x2e1b21385c26c926, 0x4d2c6dfc5ac42aed, 0x53380d139d95b3df
	.quad	0x650a73548baf63de, 0x766a0abb3c77b2a8, 0x81c2c92e47edaee6, 0x92722c851482353b
	.quad	0xa2bfe8a14cf10364, 0xa81a664bbc423001, 0xc24b8b70d0f89791, 0xc76c51a30654be30
	.quad	0xd192e819d6ef5218, 0xd69906245565a910, 0xf40e35855771202a, 0x106aa07032bbd1b8
	.quad	0x19a4c116b8d2d0c8, 0x1e376c085141ab53, 0x2748774cdf8eeb99, 0x34b0bcb5e19b48a8
	.quad	0x391c0cb3c5c95a63, 0x4ed8aa4ae3418acb, 0x5b9cca4f7763e373, 0x682e6ff3d6b2b8a3
	.quad	0x748f82ee5defb2fc, 0x78a5636f43172f60, 0x84c87814a1f0ab72, 0x8cc702081a6439ec
	.quad	0x90befffa23631e28, 0xa4506cebde82bde9, 0xbef9a3f7b2c67915, 0xc67178f2e372532b
	.quad	0xca273eceea26619c, 0xd186b8c721c0c207, 0xeada7dd6cde0eb1e, 0xf57d4f7fee6ed178
	.quad	0x06f067aa72176fba, 0x0a637dc5a2c898a6, 0x113f9804bef90dae, 0x1b710b35131c471b
	.quad	0x28db77f523047d84, 0x32caab7b40c72493, 0x3c9ebe0a15c9bebc, 0x431d67c49c100d4c
	.quad	0x4cc5d4becb3e42b6, 0x597f299cfc657e2a, 0x5fcb6fab3ad6faec, 0x6c44198c4a475817
.Lright_by_8:
	.byte	1, 2, 3, 4, 5, 6, 7, 0, 9, 10, 11, 12, 13, 14, 15, 8
	.byte	1, 2, 3, 4, 5, 6, 7, 0, 9, 10, 11, 12, 13, 14, 15, 8

	.section .note.GNU-stack, "", @progbits
